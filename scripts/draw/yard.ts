import { circle, type Cut, ellipse, flat, leafCuts, mark, shape, turned, type Woodcut } from './woodcut';

const STRAW = '#D9A95F';

const cell = (x: number, y: number, fill: string) => shape(`M${x},${y - 32}l28,16v32l-28,16l-28,-16v-32z`, fill);

function bee(x: number, y: number, degrees: number): Cut[] {
  const turn = turned(degrees, x, y);
  return [
    shape(ellipse(x - 8, y - 24, 11, 19), '#E3EEF2', turned(degrees - 24, x, y)),
    shape(ellipse(x + 12, y - 22, 10, 17), '#E3EEF2', turned(degrees + 20, x, y)),
    shape(ellipse(x, y, 31, 20), '#F0B52F', turn),
    mark(`M${x - 8},${y - 18}v36M${x + 8},${y - 18}v36`, 8, turn),
    mark(`M${x - 26},${y - 12}q-8,-10 -16,-8`, 4, turn),
  ];
}

/** Mật ong rừng: a jar with a cloth lid, comb and bees. */
export const honey: Woodcut = {
  ground: '#FBEBC3',
  wave: '#EBCF8B',
  cuts: [
    shape('M96,158q2,-16 18,-16h156q16,0 18,16q22,14 22,40v112q0,42 -42,42h-152q-42,0 -42,-42v-112q0,-26 22,-40z', '#E39A1B'),
    flat('M258,160q44,16 44,44v104q0,38 -36,38h-36q36,-12 36,-60v-86q0,-22 -8,-40z', '#BD6F12'),
    shape('M112,212h134q8,0 8,8v76q0,8 -8,8h-134q-8,0 -8,-8v-76q0,-8 8,-8z', '#FFF6DF'),
    mark('M126,236h104M126,258h88M126,280h60', 6),
    shape('M78,154q22,-82 60,-88h108q38,6 60,88q-18,20 -36,4q-20,20 -40,2q-19,20 -38,2q-19,18 -38,-2q-20,18 -40,-2q-18,16 -36,-4z', '#BF4A32'),
    flat('M236,68q44,10 62,84q-12,12 -26,2q4,-50 -36,-86z', '#963321'),
    mark('M98,112q94,22 188,0M150,74q-8,12 -12,26M230,74q8,12 10,28', 6),
    cell(300, 264, '#F4C24D'), cell(272, 314, '#E39A1B'), cell(330, 314, '#F0B52F'),
    ...bee(60, 66, -14), ...bee(340, 172, 18),
  ],
};

const egg = (x: number, y: number, degrees: number, fill: string): Cut[] => {
  const turn = turned(degrees, x, y);
  return [
    shape(`M${x},${y - 62}c34,0 52,46 52,74c0,32 -22,50 -52,50s-52,-18 -52,-50c0,-28 18,-74 52,-74z`, fill, turn),
    mark(`M${x - 28},${y - 8}q4,-20 14,-28`, 5, turn),
  ];
};

/** Trứng gà: eggs in a nest of straw. */
export const eggs: Woodcut = {
  ground: '#F5E4D6',
  wave: '#E2C6AE',
  cuts: [
    ...egg(96, 204, -20, '#E8BE94'), ...egg(304, 204, 20, '#E8BE94'), ...egg(164, 176, -6, '#F1D3B0'), ...egg(240, 180, 8, '#E3B083'), ...egg(200, 216, 2, '#F6E2C8'),
    shape('M40,236q30,22 80,16q80,14 160,0q50,6 80,-16q12,70 -58,110q-102,22 -204,0q-70,-40 -58,-110z', STRAW),
    flat('M286,258q42,2 66,-12q4,58 -54,92q-40,8 -70,10q60,-30 58,-90z', '#B9863E'),
    mark('M66,276q60,26 130,22M92,312q70,-6 120,14M150,272q90,24 180,-6M214,306q60,8 112,-20M124,338q60,-16 140,2', 5),
    mark('M44,240l-24,-20M62,250l-40,8M356,240l24,-24M340,252l42,2M78,330l-26,14M322,332l24,16', 6),
  ],
};

/** A rolled piece of bark, its scroll at the left end. */
const quill = (y: number, degrees: number, fill: string, shade: string): Cut[] => {
  const turn = turned(degrees, 200, y);
  return [
    shape(`M78,${y - 30}h244q12,30 0,60h-244z`, fill, turn),
    flat(`M92,${y + 8}h236q0,12 -6,20h-234z`, shade, turn),
    shape(ellipse(78, y, 22, 30), '#E3B27C', turn),
    mark(`M78,${y - 14}q-14,4 -10,20q12,10 18,-4q-2,-8 -8,-4`, 5, turn),
    mark(`M128,${y - 10}h60M214,${y - 14}h44M276,${y - 6}h26M150,${y + 12}h36M232,${y + 10}h58`, 4, turn),
  ];
};

/** Quế: rolls of cinnamon bark tied together, and a leaf. */
export const cinnamon: Woodcut = {
  ground: '#F4E0D0',
  wave: '#DFC0A6',
  cuts: [
    ...leafCuts(218, 160, 168, -36, '#3F8F4F'), ...leafCuts(190, 160, 140, 222, '#5BA35E'),
    ...quill(168, -7, '#A9622F', '#874A1F'), ...quill(296, 6, '#A9622F', '#874A1F'), ...quill(232, -1, '#BC7440', '#965427'),
    shape('M160,140q7,-5 14,0l2,186q-9,6 -18,0z', '#F0DDB0'), shape('M234,134q7,-5 14,0l3,196q-9,6 -18,0z', '#F0DDB0'),
    mark('M162,176l10,8M162,206l10,8M162,240l10,8M162,270l10,8M162,300l10,8M237,172l10,8M237,204l10,8M237,238l10,8M238,270l10,8M238,302l10,8', 4),
    mark('M204,138q-34,-30 -52,-10q-2,22 52,10q40,-34 54,-12q2,20 -54,12M204,138l-22,34M206,138l24,32', 6),
  ],
};

const strip = (degrees: number, fill: string, long: number): Cut[] => {
  const turn = turned(degrees, 200, 300);
  const top = 300 - long;
  return [
    shape(`M180,318q-16,${-long * 0.5} 2,${-long + 24}q10,-34 18,-42q14,12 20,42q16,${long * 0.46} 0,${long - 24}z`, fill, turn),
    mark(`M192,${top + 50}q-6,60 -2,${long * 0.62}M208,${top + 62}q6,50 2,${long * 0.56}`, 4, turn),
    mark(`M184,${top + 96}q16,8 32,0M182,${top + 140}q18,8 36,0`, 4, turn),
  ];
};

/** Măng khô: strips of dried bamboo shoot in a tied bundle. */
export const bambooShoots: Woodcut = {
  ground: '#ECE6CB',
  wave: '#D3C99B',
  cuts: [
    ...strip(-50, '#C2873E', 204), ...strip(50, '#C2873E', 204), ...strip(-31, '#D49B4B', 236), ...strip(31, '#D49B4B', 236),
    ...strip(-12, '#E2B062', 250), ...strip(13, '#DCA655', 246),
    shape('M152,270q48,20 96,0l14,78q-62,20 -124,0z', '#C98F45'),
    mark('M174,300q-4,24 -8,44M200,306v44M226,300q4,24 8,44', 5),
    shape('M148,262q52,20 104,0l4,28q-56,20 -112,0z', '#4C8A4A'),
    mark('M250,276q28,-8 46,10M250,280q20,8 26,28', 6),
    shape(circle(246, 280, 11), '#4C8A4A'),
  ],
};
