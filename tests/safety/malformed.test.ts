/** Requests that no program of ours sends. */
import './malformed/trap.suite.ts';
import './malformed/fuzz.suite.ts';
