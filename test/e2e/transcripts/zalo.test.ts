import { playAllOn } from './play-all';

playAllOn('zalo');
