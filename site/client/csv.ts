/** Loaded when a selection is first taken as CSV. */

import { csv } from '../csv.ts';

Object.assign(self, { vigieCsv: csv });
