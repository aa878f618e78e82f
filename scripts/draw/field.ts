import { circle, type Cut, ellipse, flat, leafCuts, mark, shape, turned, type Woodcut } from './woodcut';

const GREEN = '#3F8F4F';
const YOUNG = '#6FB05C';

/** A rice ear bowing to its side; `side` 1 bows right. */
function riceEar(x: number, y: number, side: 1 | -1): Cut[] {
  const grain = (dx: number, dy: number, degrees: number) =>
    shape(ellipse(x + dx * side, y + dy, 7, 13), '#E8B93E', turned(degrees * side, x + dx * side, y + dy));
  const grains: [number, number, number][] = [[6, -118, 10], [-10, -104, -34], [18, -98, 40], [-12, -78, -34], [16, -72, 40], [-10, -52, -34], [14, -46, 40]];
  return [mark(`M${x - 6 * side},${y + 20}q${-4 * side},-80 ${12 * side},-130`, 6), ...grains.map(([dx, dy, degrees]) => grain(dx, dy, degrees))];
}

/** Gạo: an open sack with a heap of rice between two ears. */
export const rice: Woodcut = {
  ground: '#E6E9CC',
  wave: '#CBD0A2',
  cuts: [
    ...riceEar(82, 212, -1), ...riceEar(318, 212, 1),
    shape('M104,196c10,-56 54,-92 96,-92s86,36 96,92z', '#FBF6E6'),
    ...[[150, 170], [176, 140], [206, 128], [232, 154], [256, 176], [198, 168], [222, 184], [168, 188]].map(([x = 0, y = 0], index) =>
      mark(`M${x},${y}l7,${index % 2 === 0 ? 5 : -5}`, 6)),
    shape('M92,204c-26,50 -34,102 -12,138q6,10 20,10h200q14,0 20,-10c22,-36 14,-88 -12,-138z', '#D7AE72'),
    flat('M262,214c26,46 30,96 6,134h36q12,0 16,-8c20,-36 12,-80 -10,-126z', '#B98C4C'),
    shape('M86,196q-4,-12 10,-14h208q14,2 10,14l-6,18q-108,26 -216,0z', '#E7C48C'),
    mark('M140,252q-10,30 -8,60M178,262q-4,32 -2,64M222,262q4,32 2,62M260,252q10,30 8,58', 5),
  ],
};

const berries = (x: number, y: number, colours: string[]): Cut[] => [
  mark(`M${x},${y - 26}q2,60 -2,${colours.length * 9}`, 5),
  ...colours.map((colour, index) => shape(circle(x + (index % 2 === 0 ? -11 : 11), y + index * 14, 13), colour)),
];

/** Tiêu: a vine with spikes from green to red, and a bowl of black pepper. */
export const pepper: Woodcut = {
  ground: '#DFE9E0',
  wave: '#BCCFBE',
  cuts: [
    mark('M22,74q90,-46 178,-16t184,-20', 9),
    ...leafCuts(120, 54, 110, 128, GREEN), ...leafCuts(232, 64, 104, 60, GREEN), ...leafCuts(318, 50, 84, 104, YOUNG),
    ...berries(176, 92, [YOUNG, GREEN, YOUNG, GREEN, '#C9402F', GREEN, '#C9402F', YOUNG]),
    ...berries(78, 92, ['#C9402F', YOUNG, '#C9402F', GREEN, YOUNG, GREEN]),
    ...berries(284, 100, [YOUNG, '#C9402F', GREEN, YOUNG, '#C9402F']),
    ...[[118, 268], [150, 252], [184, 244], [216, 248], [250, 254], [282, 268], [136, 278], [168, 270], [200, 266], [232, 272], [262, 280]].map(
      ([x = 0, y = 0]) => shape(circle(x, y, 17), '#5A4A3E')),
    shape('M84,272h232q0,58 -54,82h-124q-54,-24 -54,-82z', '#C76B3F'),
    flat('M250,276h60q-2,50 -50,74h-34q30,-26 24,-74z', '#A5502A'),
    mark('M112,300q88,16 176,0', 5),
  ],
};

const root = (degrees: number, fill: string): Cut[] => {
  const turn = turned(degrees, 200, 296);
  return [
    shape('M186,300c-10,-50 -62,-92 -52,-160c6,-40 36,-66 66,-90c30,24 60,50 66,90c10,68 -42,110 -52,160z', fill, turn),
    mark('M200,292v-196M200,210q-24,-14 -34,-38M200,210q24,-14 34,-38M200,160q-18,-10 -26,-28M200,160q18,-10 26,-28', 5, turn),
  ];
};

/** Rau cải: a bunch of mustard greens, tied. */
export const greens: Woodcut = {
  ground: '#F3EFD2',
  wave: '#DAD3A4',
  cuts: [
    ...root(-46, '#4C9450'), ...root(46, '#4C9450'), ...root(-24, YOUNG), ...root(24, YOUNG), ...root(0, '#83C067'),
    shape('M168,276c-6,30 -22,56 -26,78q58,16 116,0c-4,-22 -20,-48 -26,-78z', '#E9F0CF'),
    mark('M186,306q-6,26 -12,44M202,306v48M218,306q6,26 12,44', 5),
    shape('M160,268q40,16 80,0l4,26q-44,18 -88,0z', '#C9A052'),
    mark('M236,280q26,-4 40,12M236,284q16,8 20,26', 6),
  ],
};

const cap = (x: number, y: number, wide: number, high: number, fill: string, shade: string): Cut[] => [
  shape(`M${x - wide * 0.2},${y - 4}q${wide * 0.06},70 ${-wide * 0.1},${high * 1.25}q${wide * 0.3},16 ${wide * 0.6},0q${-wide * 0.16},-60 ${-wide * 0.1},${-high * 1.25}z`, '#F4ECDD'),
  mark(`M${x - wide * 0.06},${y + 30}v${high * 0.6}M${x + wide * 0.1},${y + 24}v${high * 0.4}`, 4),
  shape(`M${x - wide},${y}q${wide * 0.06},${-high * 1.1} ${wide},${-high * 1.1}t${wide},${high * 1.1}q${-wide * 0.2},22 ${-wide},18t${-wide},-18z`, fill),
  flat(`M${x + wide * 0.2},${y - high * 0.98}q${wide * 0.66},${high * 0.2} ${wide * 0.76},${high}q${-wide * 0.2},12 ${-wide * 0.5},12q${wide * 0.1},${-high * 0.6} ${-wide * 0.26},${-high}z`, shade),
  mark(`M${x - wide * 0.6},${y - high * 0.4}q${wide * 0.14},${-high * 0.3} ${wide * 0.4},${-high * 0.4}`, 5),
];

/** Nấm tràm: three violet mushrooms of the melaleuca woods. */
export const mushrooms: Woodcut = {
  ground: '#EAE3EC',
  wave: '#CDC0D3',
  cuts: [
    ...cap(98, 226, 74, 82, '#8D6AA0', '#6C4A80'), ...cap(312, 236, 70, 76, '#8D6AA0', '#6C4A80'), ...cap(204, 176, 104, 122, '#7D5792', '#5E3C73'),
    mark('M52,348q-6,-22 -16,-30M62,350q0,-18 6,-30M348,350q4,-20 14,-28M240,352q8,-16 18,-20M150,352q-6,-14 -14,-18', 5),
  ],
};
