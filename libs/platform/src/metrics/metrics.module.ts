import { Global, Module } from '@nestjs/common';
import { PrometheusModule } from '@willsoto/nestjs-prometheus';
import { HttpMetrics } from './http-metrics';
import { metricProviders } from './metrics';
import { MetricsText } from './metrics-text';
import { MetricsController } from './metrics.controller';

/** Prometheus metrics at `/metrics`; the same module without HTTP counts the worker's jobs. */
@Global()
@Module({
  imports: [
    PrometheusModule.register({
      path: '/metrics',
      controller: MetricsController,
      // Collected once per process by MetricsText: the library would fail on a second application.
      defaultMetrics: { enabled: false },
    }),
  ],
  providers: [...metricProviders, MetricsText, HttpMetrics],
  exports: [...metricProviders, MetricsText],
})
export class MetricsModule {}
