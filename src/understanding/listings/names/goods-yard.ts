/** Flowers, seedlings, feed, manure, tools and what hands weave and fire; written as in goods-plants.ts. */
export const YARD_GOODS = `
hoa: hồng_đỏ hồng_ta hồng_cổ_sapa hồng_ohara hồng_trứng hồng_vàng hồng_trắng cúc_kim_cương cúc_pha_lê cúc_đà_lạt cúc_tana ly_đôn ly_ù layơn dơn thủy_tiên_gọt mận lê ban_rừng triệu_chuông thanh_tú sao bibi ngâu chuối_hột điên_điển so_đũa chuông tam_giác_mạch hẹ artiso lục_bình păng_xê cúc_nhật giun lan_tỏi trà_mi phong_lữ cúng tết lài
hồng: sa_đéc cổ_sapa tỉ_muội tỷ_muội ngoại pháp môn
cúc: lưới chùm mai kim_cương tana calimero tím trắng tiger thạch_bích ping_pong
ly: vàng kép ù hồng đơn
lay: ơn_đỏ
cẩm: chướng
cát: tường
lan: rừng_giả_hạc cát_lan thủy_tiên kiều hạc_vỹ sò hài var
phi: điệp
đai: châu
ngọc: điểm
mokara: .
dendrobium: .
giả: hạc
hạc: vỹ
kiều: vuông tím
long: tu
địa: lan lan_sapa lan_kiếm
trần: mộng
súng: thái
huệ: trắng ta
tulip: .
mai: chậu bonsai nguyên_liệu rừng
bạch: mai
nhất: chi_mai
hoàng: mai
đào: tết
cành: đào mận lê
triệu: chuông
sứ: thái kiểng
vạn: thọ_pháp thọ_lùn
trạng: nguyên
lá: bạc dừa_nước_chằm lợp_nhà cọ_lợp
thạch: thảo lựu
mẫu: đơn
phong: lữ
oải: hương
cây: chanh_giống cam_giống bưởi_giống ổi_giống mít_giống xoài_giống sầu_riêng_giống dừa_giống dừa_xiêm_giống dừa_dứa_giống na_giống nhãn_giống vải_giống hồng_giống bơ_giống điều_giống mắc_ca_giống ca_cao_giống keo_giống quế_giống hồi_giống cao_su_giống măng_tây_giống đinh_lăng_giống gấc_giống chanh_dây_giống chanh_leo_giống thanh_long_giống dâu_giống dâu_tây_giống chuối_giống chuối_cấy_mô cau_giống trầu_giống đu_đủ_giống ớt_giống cà_chua_giống dưa_giống bầu_giống bí_giống mướp_giống sả_giống lim_xanh xoan_đào lát giổi_xanh sao_đen dầu_rái sấu_giống trám_giống vú_sữa_giống chôm_chôm_giống măng_cụt_giống táo_giống lê_giống mận_giống đào_giống nho_giống lựu_giống khế_giống me_giống cóc_giống sa_kê_giống mai_ghép mai_giống quất quất_cảnh tắc tắc_kiểng đào_cảnh kiểng_lá bonsai phong_thủy phát_lộc monstera trường_sinh sống_đời tùng bách vạn_tuế thiên_tuế cọ dương_xỉ hương_thảo_giống thiên_niên_kiện ngải môn_kiểng sâm lá_dong gừng nghệ sen quýt điều tre luồng trúc sặt nêu thông_noel giống_mắc_ca giống_sầu_riêng giống_cà_phê giống_tiêu giống_bưởi giống_cam giống_mít giống_ổi giống_dừa giống_dừa_xiêm giống_dừa_xiêm_lùn giống_chuối giống_bơ giống_xoài giống_chanh giống_chanh_dây giống_na giống_nhãn giống_vải giống_rau giống_keo giống_quế giống_đinh_lăng giống_dâu_tây giống_hoa giống_măng_tây giống_thanh_long giống_ớt giống_cà_chua giống_cau giống_tre chuối_cắt bắp bắp_ủ_chua ngô_sinh_khối tràm_cừ
giống: sầu_riêng_musang_king sầu_riêng_dona cam_sành bơ_034 bơ_booth kiệu đậu nấm_rơm dâu nho thanh_long
hom: cỏ cỏ_voi khoai
dây: khoai_lang khoai_giống tiêu tiêu_giống lang đậu_phộng lạc chuối_khô chuối đai gai thừng
mắt: ghép
chồi: thơm khóm dứa
bụi: chuối
bầu: keo ươm
cỏ: ghine mulato lá_gừng stylo mật gấu ngô bắp thỏ yến_mạch cuộn ủ_chua tranh_lợp
bèo: . cám
lục: bình_tươi bình_gỗ
thân: bắp ngô ngô_ủ_chua cây_ngô chuối lạc
bắp: cây
rơm: ủ
vỏ: bắp điều lụa_điều lãi
cùi: bắp
lõi: ngô
xác: mì đậu mía dừa cà_phê
bã: khoai_mì điều
khô: dầu dầu_lạc dầu_dừa đậu_nành
bánh: dầu_phộng dầu_đậu_nành
tro: trấu bếp rơm
than: trấu vải
dớn: chi_lê cá
đá: perlite bọt
phân: gà_ủ_trấu trâu_bò lợn ủ rác bón rong_biển
đạm: cá trứng_chuối
chế: phẩm_vi_sinh
nấm: đối_kháng trichoderma
vôi: nông_nghiệp sống tôi
thuốc: sâu cỏ chuột thú_y
bẫy: chuột ruồi ruồi_vàng
màng: phủ phủ_nông_nghiệp
lưới: chim mùng
bạt: nhựa hdpe lót_hồ
túi: bao_trái bao_trái_cây bao_bưởi bao_mít bao_chuối đan
bao: trái tải cám
bịch: ươm_cây
chậu: treo
ống: tưới tưới_nhỏ_giọt điếu
béc: tưới
vòi: tưới
thùng: xốp_trồng_rau xốp_đựng_cá phuy
chuồng: gà thỏ
máng: ăn_gà uống_nước
ổ: đẻ
lò: ấp đất than
bình: xịt_thuốc bầu
máy: hút_chân_không đào_củ vắt_sữa xay_xát làm_đất sạ
xuồng: ba_lá
xe: kéo rùa cút_kít bò
bò: cộ
chiếu: lác_long_định cói_bàn_thạch đậu
đệm: bàng ghế
giỏ: bàng xách
nong: .
quang: gánh
đòn: gánh gánh_tre
gùi: nhỏ lớn
a: chói
lồng: bàn_tre lươn
đèn: tre
quạt: lá_cọ
chổi: tre bông_cỏ rễ
nón: bài_thơ
muỗng: gỗ dừa
thìa: gỗ dừa
vá: gỗ
chén: gỗ dừa sứ mo_cau
tô: gỗ dừa
đĩa: gỗ
thớt: mít cây_me dừa tre
chày: gỗ cối giã_gạo
cối: đá xay gỗ
bàn: tre gỗ
giường: tre
chõng: tre
nôi: tre mây
tranh: gỗ lợp_nhà
tượng: gỗ
điếu: cày cày_tre
sáo: trúc
cần: câu_trúc
lọp: tép cua
nơm: .
trúm: lươn
dao: đa_sĩ gấm làm_bếp tông vuốt
bộ: dao ấm_chén ấm_chén_bát_tràng
xẻng: .
thuổng: .
búa: bổ_củi
kéo: cắt_cành
cào: cỏ
câu: liêm
nồi: đồng
ấm: chén tích
bát: tràng
chum: gốm
vại: muối_dưa
lu: sành nước
khạp: . da_bò
lọ: hoa
gạch: tàu nung đỏ
ngói: âm_dương
bếp: lò
cà: ràng
ba: lô_thổ_cẩm
ví: thổ_cẩm
thổ: cẩm_mai_châu cẩm_mỹ_nghiệp cẩm_lùng_tám
khăn: lụa_nha_xá
lãnh: mỹ_a
vải: lanh_lùng_tám lụa
đũi: nam_cao
chăn: lông_cừu
gối: bông_gòn đinh_lăng
nệm: bông_gòn
sợi: tơ_tằm
guốc: gỗ
dép: cói lốp
mũ: lá
thú: bông_len
vòng: tay
lược: sừng gỗ
hồ: lô
quả: bầu_khô
thuyền: thúng
mô: hình_ghe
mặt: nạ
diều: sáo
giấy: dó bản
hương: thắp nụ
trầm: nụ vụn miếng
nụ: trầm
vàng: mã
củi: trâm_bầu tạp gộc
viên: nén nén_gỗ
mạt: cưa
dăm: bào gỗ
gỗ: bạch_đàn
cừ: tràm dừa
tre: mỡ đực cây làm_cột bát_độ lục_trúc
cói: sợi
lác: khô
lạt: giang tre dang
bẹ: chuối_khô
mo: cau cau_khô
`;
