/* global jest */

// A busy machine is slow, not wrong: no test says how fast things are (test/bench does).
jest.setTimeout(30_000);
