import { lexicon } from '../tokens';

/** What it is like, not what it is: "trái to", "cây khỏe". */
export const OF_GOODS = lexicon('trái quả củ hạt cây lá hoa nước cơm thịt vỏ ruột hột bông da múi');
export const LIKE = lexicon('to ngọt đẹp lớn mọng đều già chín nhỏ dày mỏng thơm chắc dai non khoẻ khỏe vừa đặc nhất nhì giòn bự xanh đậm lép ngon tươi sạch mỏng mướt sai nặng dẻo');
