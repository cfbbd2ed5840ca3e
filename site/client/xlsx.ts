/** Loaded when a selection is first taken as a workbook. */

import { workbook } from '../workbook.ts';

Object.assign(self, { vigieXlsx: workbook });
