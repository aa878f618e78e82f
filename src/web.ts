import { startWeb } from './app';
import { runProcess } from './run-process';

void runProcess('web', startWeb);
