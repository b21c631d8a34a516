import type { Provider } from '@nestjs/common';
import { getToken, makeCounterProvider, makeGaugeProvider, makeHistogramProvider } from '@willsoto/nestjs-prometheus';

/** What is measured, by name. Labels are templates and job names only: never an id, never what a person typed. */
const HTTP_DURATION = 'certitude_http_request_duration_seconds';
const JOB_DURATION = 'certitude_job_duration_seconds';
const JOBS_FAILED = 'certitude_jobs_failed_total';
const OUTBOX_UNFINISHED = 'certitude_outbox_unfinished';
const OUTBOX_OLDEST = 'certitude_outbox_oldest_unfinished_seconds';

const FILE_FAULTS = 'certitude_file_faults_total';

/** Injection tokens of the metrics. */
export const HTTP_DURATION_METRIC = getToken(HTTP_DURATION);
export const JOB_DURATION_METRIC = getToken(JOB_DURATION);
export const JOBS_FAILED_METRIC = getToken(JOBS_FAILED);
export const FILE_FAULTS_METRIC = getToken(FILE_FAULTS);
export const OUTBOX_UNFINISHED_METRIC = getToken(OUTBOX_UNFINISHED);
export const OUTBOX_OLDEST_METRIC = getToken(OUTBOX_OLDEST);

export const metricProviders: Provider[] = [
  makeHistogramProvider({
    name: HTTP_DURATION,
    help: 'Time to answer a request, by route template and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  }),
  makeHistogramProvider({
    name: JOB_DURATION,
    help: 'Time of one try of a job, by name and outcome (done, failed); its count is the number of tries.',
    labelNames: ['job', 'outcome'],
    buckets: [0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60],
  }),
  makeCounterProvider({
    name: JOBS_FAILED,
    help: 'Jobs given up for good, by name.',
    labelNames: ['job'],
  }),
  makeCounterProvider({
    name: FILE_FAULTS,
    help: 'Issued files that were asked for and are missing or altered: to be put back from a backup.',
    labelNames: ['fault'],
  }),
  makeGaugeProvider({ name: OUTBOX_UNFINISHED, help: 'Committed jobs that nothing says done or given up.' }),
  makeGaugeProvider({
    name: OUTBOX_OLDEST,
    help: 'Age of the oldest of them; grows when the queue is out of reach or a job is stuck.',
  }),
];
