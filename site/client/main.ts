/**
 * The page's script. It only adds: everything can be read without it. One classic script, so that it also runs on pages opened from a
 * folder on a disk, where browsers run no modules.
 */

import { copyTables } from './copy.ts';
import { copyTexts } from './copy-text.ts';
import { keepPlace } from './languages.ts';
import { printButtons } from './print-page.ts';
import { provenance } from './provenance.ts';
import { startFilters } from './start-filters.ts';

copyTables();
copyTexts();
keepPlace();
printButtons();
provenance();
startFilters();
