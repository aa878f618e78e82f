import { circle, type Cut, ellipse, flat, leafCuts, mark, shape, turned, type Woodcut } from './woodcut';

const ORANGE = '#E8891F';
const GREEN = '#3F8F4F';

/** A woven basket, its rim at y = 232. */
function basket(straw: string, shade: string): Cut[] {
  const weave = [262, 290, 318].flatMap((y, row) =>
    Array.from({ length: 7 }, (_, column) => mark(`M${98 + column * 30 + (row % 2) * 14},${y}q8,-9 16,0`, 5)),
  );
  return [
    shape('M74,232h252l-24,112q-2,10 -12,10h-180q-10,0 -12,-10z', straw),
    flat('M262,236h58l-24,108q-2,8 -12,8h-44z', shade),
    ...weave,
    shape('M66,222q0,-10 10,-10h248q10,0 10,10v8q0,10 -10,10h-248q-10,0 -10,-10z', shade),
  ];
}

function orange(x: number, y: number, r: number): Cut[] {
  const peel: [number, number][] = [[-0.45, -0.1], [-0.2, 0.25], [0.1, -0.35], [0.3, 0.15]];
  return [
    shape(circle(x, y, r), ORANGE),
    flat(`M${x - r * 0.7},${y - r * 0.55}a${r},${r} 0 0 1 ${r * 1.2},-${r * 0.2}q-${r * 0.5},${r * 0.5} -${r * 1.2},${r * 0.2}z`, '#7FA63C'),
    ...peel.map(([dx, dy]) => mark(`M${x + dx * r},${y + dy * r}h0.1`, 6)),
    mark(`M${x - 5},${y - r * 0.72}q6,5 12,0`, 5),
  ];
}

/** Cam sành: green-cheeked oranges in a basket, one cut open. */
export const oranges: Woodcut = {
  ground: '#F6E3BC',
  wave: '#E3C78C',
  cuts: [
    ...orange(128, 190, 56), ...orange(268, 188, 58), ...orange(200, 142, 62),
    ...leafCuts(204, 82, 92, -28, GREEN), ...leafCuts(196, 84, 74, 206, '#5BA35E'),
    ...basket('#D9A95F', '#BF8A41'),
    shape(circle(312, 308, 52), '#F2B04A'), shape(circle(312, 308, 40), ORANGE),
    ...[0, 45, 90, 135].map((degrees) => mark('M276,308h72', 5, turned(degrees, 312, 308))),
  ],
};

const banana = (degrees: number, fill: string): Cut[] => {
  const turn = turned(degrees, 204, 78);
  return [
    shape('M188,84c-26,66 -30,160 6,232c4,12 2,22 16,22c14,-2 14,-12 12,-24c-10,-70 -8,-160 4,-228z', fill, turn),
    mark('M204,112c-14,64 -14,134 2,196', 4, turn),
    mark('M196,322l22,-3', 6, turn),
  ];
};

/** Chuối mốc: a hand of short bananas. */
export const bananas: Woodcut = {
  ground: '#E3EFD3',
  wave: '#C3D8A8',
  cuts: [
    ...banana(44, '#D9B23A'), ...banana(-40, '#D9B23A'), ...banana(23, '#EBC74B'), ...banana(-20, '#EBC74B'), ...banana(1, '#F3D560'),
    shape('M170,60q2,-30 20,-34l34,2q16,8 14,36q4,44 -8,52q-28,14 -54,0q-10,-14 -6,-56z', '#7E9A45'),
    mark('M188,42l2,40M206,40v46M222,44l-4,38', 5),
  ],
};

const slice = (degrees: number): Cut[] => {
  const turn = turned(degrees, 256, 264);
  return [shape('M256,250l-22,-50q-2,-6 6,-9q16,-6 32,0q8,3 6,9z', '#EE9C8E', turn), mark('M251,222l-4,-12M262,214l2,-10', 4, turn)];
};

/** Bưởi: a pomelo with its leaf, and a half of it. */
export const pomelo: Woodcut = {
  ground: '#DDEEDC',
  wave: '#B9D6B6',
  cuts: [
    shape('M148,52c76,6 112,74 100,150c-8,66 -56,104 -112,98c-62,-6 -96,-56 -90,-118c6,-62 42,-128 102,-130z', '#B7C552'),
    flat('M196,80c56,52 52,160 -38,212c64,0 92,-44 90,-104c-2,-52 -20,-88 -52,-108z', '#97AA3C'),
    ...[[96, 150], [120, 210], [88, 220], [150, 120], [108, 110], [146, 250]].map(([x, y]) => mark(`M${x},${y}h0.1`, 7)),
    mark('M148,52q0,-14 10,-24', 9),
    ...leafCuts(154, 38, 116, 4, GREEN),
    shape(circle(256, 264, 98), '#D6DB7A'), shape(circle(256, 264, 82), '#FBF3E3'),
    ...[0, 45, 90, 135, 180, 225, 270, 315].flatMap(slice),
    shape(circle(256, 264, 9), '#FBF3E3'),
  ],
};

/** Khoai lang: three sweet potatoes, one cut. */
export const sweetPotatoes: Woodcut = {
  ground: '#F3E2EA',
  wave: '#DDBFCC',
  cuts: [
    shape('M52,196c30,-70 120,-104 196,-88c40,8 80,-10 94,-22c10,30 -16,66 -54,92c-70,48 -170,84 -214,62c-20,-10 -28,-24 -22,-44z', '#A84368'),
    flat('M92,238c90,0 180,-52 226,-104c-4,20 -20,36 -42,50c-70,44 -140,70 -184,54z', '#8A2F55'),
    mark('M104,172q14,-4 22,-14M180,134q16,2 24,-6M236,150q14,-2 18,-12M140,206q14,0 22,-10', 5),
    shape('M130,302c-30,-34 -6,-84 52,-94c66,-12 116,12 150,10c18,0 28,-8 38,-14c6,44 -40,104 -116,118c-56,10 -100,4 -124,-20z', '#B9517A'),
    flat('M150,308c80,20 160,-24 200,-78c-10,50 -52,82 -106,90c-40,6 -72,2 -94,-12z', '#963A62'),
    mark('M214,236q16,0 22,-10M268,262q16,-4 20,-14M226,290q14,2 22,-6', 5),
    shape(ellipse(138, 284, 66, 56), '#B9517A', turned(-18, 138, 284)), shape(ellipse(138, 284, 50, 41), '#F0B354', turned(-18, 138, 284)),
    mark('M116,280q8,-10 18,-8M146,292q10,-2 14,-10M124,300q8,4 16,0', 4),
    mark('M342,86q10,-14 6,-30M52,196q-18,4 -26,18', 6),
  ],
};
