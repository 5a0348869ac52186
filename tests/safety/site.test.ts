/** The built site: first the suites that only read, the one that sends forms last. */
import './browser/reading.suite.ts';
import './page/access.suite.ts';
import './page/form.suite.ts';
import './browser/policy.suite.ts';
import './dignity/word.suite.ts';
import './page/refused.suite.ts';
