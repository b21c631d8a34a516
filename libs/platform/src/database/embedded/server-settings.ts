/**
 * What a person typed must not be found in a log: no failed statement nor its parameters, no detail (`Key (email)=(…)`),
 * and no error's message either, which quotes the value it refuses. The api and the worker log each error with its
 * SQLSTATE and its constraint; what is left here is the server's own life and the connections it refuses.
 */
const DISCREET: Readonly<Record<string, string>> = {
  // In the server's order, errors of a statement come before LOG.
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

/** How the embedded server runs, unless its launcher is told otherwise. */
export const SERVER_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: '200',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_line_prefix: '%m [%p] ',
  ...DISCREET,
};
