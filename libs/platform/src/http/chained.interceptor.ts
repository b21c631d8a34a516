import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';

/** Interceptors that answer at once, never by a promise. */
export interface PromptInterceptor extends NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown>;
}

/** Interceptors in one, the first outermost. Nest's own chain binds an asynchronous scope per interceptor and request. */
export class ChainedInterceptor implements PromptInterceptor {
  private readonly chain: readonly PromptInterceptor[];

  constructor(...chain: readonly PromptInterceptor[]) {
    this.chain = chain;
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return this.chain
      .reduceRight<CallHandler>((inner, each) => ({ handle: () => each.intercept(context, inner) }), next)
      .handle();
  }
}
