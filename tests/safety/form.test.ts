/** What is wrong is told at its field, then what is sent twice is done once. */
import './form/field.suite.ts';
import './form/picture.suite.ts';
import './form/double.suite.ts';
