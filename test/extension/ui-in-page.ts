/** Entry of the bundle that the tests of the extension's look open in a real browser: what the entries call, and the fake background. */

import { showKept, showProblem, veilCard } from '../../extension/page/card.ts';
import { chooseSeveral } from '../../extension/page/choose.ts';
import { showOptions } from '../../extension/ui/options.ts';
import { showPanel } from '../../extension/ui/panel/panel.ts';
import { showPopup } from '../../extension/ui/popup.ts';
import * as fakes from './fake-background.ts';
import { fakePanel } from './fake-panel.ts';

const parts = { showKept, showProblem, veilCard, chooseSeveral, showPopup, showOptions, showPanel, fakePanel, ...fakes };
export type Parts = typeof parts;

Object.assign(globalThis, { parts });
