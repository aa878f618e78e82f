import { playAllOn } from './play-all';

playAllOn('messenger');
