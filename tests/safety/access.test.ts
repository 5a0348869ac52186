/** Who may do what: nothing from another site, nothing of another's, and everybody by every route. */
import './browser/origin.suite.ts';
import './access/crossed.suite.ts';
import './access/everybody.suite.ts';
import './access/level.suite.ts';
