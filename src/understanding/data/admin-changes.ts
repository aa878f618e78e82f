/** A change after July 2025: a province that became a city, and communes that became wards. Nothing was merged or renamed so far. */
export interface AdminChange {
  since: string;
  by: string[];
  province: string;
  /** The province is a centrally run city from then on. */
  isCity: true;
  /** Communes that are wards (phường) from then on. */
  wards: string[];
}

export const ADMIN_CHANGES: AdminChange[] = [
  {
    since: '2026-04-30',
    by: ['30/2026/QH16', '237/NQ-UBTVQH16'],
    province: 'Đồng Nai',
    isCity: true,
    wards: ['Dầu Giây', 'Đồng Phú', 'Long Thành', 'Lộc Ninh', 'Nhơn Trạch', 'Tân Khai', 'Tân Phú', 'Trảng Bom', 'Trị An', 'Xuân Lộc'],
  },
  { since: '2026-09-01', by: ['36/2026/QH16'], province: 'Quảng Ninh', isCity: true, wards: [] },
  {
    since: '2026-09-20',
    by: ['39/2026/QH16', '388/NQ-UBTVQH16'],
    province: 'Bắc Ninh',
    isCity: true,
    wards: ['Bố Hạ', 'Lạng Giang', 'Kép', 'Lục Nam', 'Hiệp Hòa', 'Yên Phong', 'Phù Lãng', 'Chi Lăng', 'Tiên Du', 'Gia Bình', 'Nhân Thắng', 'Lương Tài'],
  },
];

/** Districts that were gone before 2025 and are still written: what they were part of. */
export const FORMER_DISTRICTS: { until: string; name: string; kind: 'Q'; district: string; province: string }[] = [
  { until: '2021-01-01', name: '2', kind: 'Q', district: 'Thủ Đức', province: 'Hồ Chí Minh' },
  { until: '2021-01-01', name: '9', kind: 'Q', district: 'Thủ Đức', province: 'Hồ Chí Minh' },
];

/** What a province was called before, by its name in the data, and how that is written. */
export const FORMER_PROVINCE_NAMES: Record<string, { name: string; written: string[] }> = { Huế: { name: 'Thừa Thiên Huế', written: ['Thừa Thiên Huế', 'Thừa Thiên - Huế', 'TT Huế', 'TTH'] } };

/** Provinces as people call them besides their names and initials. */
export const PROVINCE_NICKNAMES: Record<string, string[]> = {
  'Hồ Chí Minh': ['HCM', 'TPHCM', 'SG', 'Sài Gòn', 'TP Sài Gòn', 'HCMC'],
  'Hà Nội': ['HN'],
  'Hải Phòng': ['HP'],
  Huế: ['Thừa Thiên Huế', 'TT Huế', 'TTH'],
  'Bà Rịa - Vũng Tàu': ['BRVT', 'Bà Rịa Vũng Tàu'],
  'Đắk Lắk': ['Đắc Lắc', 'Daklak'],
  'Đắk Nông': ['Đắc Nông'],
  'Bắc Kạn': ['Bắc Cạn'],
  'Quảng Nam': ['QNam'],
  'Quảng Ngãi': ['QNgãi'],
  'Quảng Ninh': ['QNinh'],
};

/** Towns as people call them besides their names and initials, by their names in the data. */
export const DISTRICT_NICKNAMES: Record<string, string[]> = {
  'Phan Rang - Tháp Chàm': ['Phan Rang', 'Tháp Chàm', 'PRTC'],
  'Buôn Ma Thuột': ['Ban Mê Thuột', 'Buôn Mê Thuột', 'Buôn Mê', 'Ban Mê'],
};
