/** What is caught, kept and cut, by the names of all waters and yards; written as in goods-plants.ts. */
export const CATCH_GOODS = `
cá: thu_ngàng thu_bông thu_cắt_khúc thu_kho thu_ngừ thu_sông thu_lửa ngừ_cắt_lát nục_khô nục_sồ nục_điếu nục_rim trích_tươi trích_khô mòi_dầu bạc_má_kho ba_thú hố_đầu_vồ song_chuột bóp bóp_lồng cam cam_nhật phèn_đỏ mối_thường mối_chả sủ_đất gộc chét chuồn_đất chuồn_bay ngân_khô ngân_mình bò_lóc_da dìa_trơn nâu_gai đối_cồi căn đục_một_nắng đục_chấm đục_bạc lưỡi_hùm thờn_bơn hanh_biển nhồng_hương cờ_lá kiếm nhám_mèo lạc lịch lịch_cu lịch_huyết lệch chình_mun chình_hoa cơm_săn cơm_sấy cơm_phấn_chì mờm cháo úc_trứng bống_mít bống_đục bống_vảy bống_kho bống_hương bống_đen kèo_nuôi suốt_chỉ nhái mai_tươi mai_tẩm hồi_vân tầm_tươi_sống lăng_chấm chiên_sông_đà bỗng_sông_gâm niên_nướng sình ngạnh_nguồn măng_biển lóc_đen lóc_làm_sạch lóc_kho lóc_môi_trề quả quả_đồng quả_nuôi chuối chuối_hoa tràu_đô trắm_sông_đà chép_cúng chép_nuôi chép_v1 trôi_ấn_độ diếc_sông rô_kho rô_giống rô_đầm_sét tra_nuôi ba_sa xác ét trà_sóc linh_sữa linh_kho_mía linh_bẹ lòng_tong_đá lòng_tong_mương chốt_bông chạch_bông chạch_khoang chạch_suối còm trèn_giàn trê_nướng tai_tượng_giống sửu_sông mang_rổ hồ lồng lồng_sông_đà bè_trang khô_một_nắng tạp vụn rô_khô hương koi_nhật la_hán lia_thia rồng dĩa ông_tiên chọi xiêm tài_phát phát_tài hồng_két bảy_màu_full_đỏ đuôi_vàng vền_sông mương_suối măng_rổ thiểu nheo nheo_mỹ cầy bò_nanh trạng_nguyên he_kho mè_vinh_giống khế_vằn vẩu háo tì_bà sấu sấu_giống
mắt: cá_ngừ bò
lườn: cá_ngừ cá_hồi ngỗng ngỗng_hun_khói vịt
bao: tử_cá_ngừ tử_cá
tôm: sú_sống sú_ngộp thẻ_ngộp thẻ_ướp_đá càng_toàn_đực càng_sào càng_xào hùm_đỏ hùm_giống đất_đồng nương giang suối vỗ khô_bạc khô_cần_giờ khô_quảng_canh chà rang ngộp mắt_tre càng_đỏ hùm_nước_ngọt chiên_xù thiên_nhiên quảng_canh biển
hùm: xanh bông baby
bề: bề_trứng bề_lột bề_tách_vỏ
tép: rong_rang bạc_đất dầu_kho mũi_đỏ sữa thẻ rang_khế chấu cỏ hồ_tơ_nưng
moi: biển
cua: y7 năm_căn đồng_lột ốp ruộng mặt_quỷ nàng_tiên tiêu da da_bắc_giang đinh_giống
ghẹ: trứng đực cái ngộp y nhím
cúm: núm
ba: khía_sống khía_trộn khía_rang_me chỉ_lợn chỉ_cuộn chỉ_quay chỉ_hun_khói chỉ_gác_bếp chỉ_lợn_bản rọi_xông_khói rọi_rút_xương
cáy: gió
dã: tràng
rạm: biển
don: sông_trà giống
mực: trứng_hấp 1_nắng hai_nắng nhảy câu_đêm giã_tay xé_sợi chả khoanh khoang bầu răng hoa ép muối ngào tuộc
răng: mực
mai: mực
khô: mực_rim
ốc: bươu_nhồi_thịt nhảy_da_vàng mút sừng mỡ_dừa bẹ tỏi_nhung ngựa hột đồng xào biển quế treo_giàn_bếp treo
vọp: cà_mau
sò: huyết_đất_mũi mía tai_tượng quéo vẹm bàn_mai đốt ngán
nghêu: đá
ngao: sò
hàu: tách_vỏ_sẵn rừng
vẹm: đen
hến: sống biển
ruột: hến cá
thịt: hến nách vụn heo_muối heo_muối_chua lợn_muối lợn_quê chua_phú_thọ chim xông_khói kho kho_trứng chưng_mắm nướng xiên xiên_nướng chà_bông_heo mông_bò chuột khô sấy treo treo_gác_bếp đầu
bào: ngư_sống
nhum: sọ đen
sái: sùng
bông: thùa thùa_khô
giun: biển
sứa: ngâm tai bình_định
rươi: sông
rong: nho_khô sụn_khô đỏ giấy mứt biển_cuộn biển_sấy
rau: câu_khô
trùng: chỉ
móng: tay_biển
phi: phi
bàn: mai
cồi: điệp sò_điệp bàn_mai sò_mai
đầu: cá_hồi cá gà heo lợn vịt
mỡ: cá phần lá nước
lươn: xào_sẵn
súp: lươn
ếch: bò hương
cóc: thịt
rùa: tai_đỏ
trạch: đồng
chạch: giống
kỳ: tôm nhông
dông: cát nướng
nhông: cát
bò: cạp cái_mẹ đực_tơ mẹ sind lai_bbb limousin zebu u_đầu_rìu ta kéo cạn_sữa hà_lan bê vỗ_béo thui tái_chanh khô_gác_bếp 1_nắng hai_nắng cuốn_lá_lốt nhúng_giấm lúc_lắc úc kobe phú_yên hầm lế_rồ ngâm_mắm giàng bắp
bọ: cạp
nhộng: ve_sầu
sâu: tre
kiến: vàng ba_khoang
trứng: kiến_gai gà_tươi gà_có_cồ gà_hmông gà_quê vịt_tươi vịt_trời ngỗng_lộn úp_mề ếch gà_nhúng
tổ: ong_dú ong_nội ong_bò
thùng: ong_giống
cầu: ong
tằm: giống
chuột: quay_lu bạch hamster
cống: nhum
sóc: bông
cu: gáy
gà: nước lôi_trắng ta_thả_đồi ta_trống ta_mái ta_làm_sẵn ta_con ta_nòi ta_lai_chọi kiến_thả_đồi kiến_lai kiến_giò thả_rẫy ri_ninh_hòa ri_cúng tre_thịt tre_rừng tre_mỹ ác_con ác_tiềm ác_tần nòi_con nòi_trống chọi_lai chọi_con đá chọi_thịt mía_trống_thiến đông_cảo hmông hmong mông_đen đen_hmong móng_tiên_phong nhiều_cựa 9_cựa tai_đỏ sao_giống tây_giống tây_huba ai_cập_đẻ leghorn isa_brown j_dabaco bình_định minh_dư_bình_định dầu trống_tơ trống_giống trống_tre mái_ấp mái_mơ đẻ_trứng loại_thải giò con_1_ngày_tuổi con_một_ngày_tuổi con_úm úm bóc_trứng lông nguyên_con nguyên_con_làm_sạch nướng_sa_lửa nướng_lu nướng_đất_sét hấp_muối hấp_lá_chanh rang_muối khô sấy ủ_rơm kho rang_gừng xông_khói cảnh kabir vảy_cá qúy_phi cỏ_lai tây_nguyên bản mán quê dé mặt_quỷ
chim: yến_phụng
vịt: xiêm_đen xiêm_giống xiêm_làm_sẵn xiêm_ham cỏ_làm_sẵn bầu_quỳ đốm_lạng_sơn lạch ta_chạy_đồng đẻ_thải đẻ_hậu_bị hậu_bị thải super super_m3 bố_mẹ hòa_lan triết_giang mồng trời_giống trời_thịt uyên_ương con_1_ngày con_1_ngày_tuổi một_ngày_tuổi lông làm_sạch quay_vân_đình ô_môn cánh_trắng
ngan: trâu r71 cháy_tỏi
ngỗng: thịt
bồ: câu_thịt câu_mái câu_làm_sẵn câu_bố_mẹ
cút: quay
trĩ: xanh
heo: nái_chửa nái_hậu_bị hậu_bị đực_giống quay_lạng_sơn cỏ_con đen_bản rừng_con rừng_giống rừng_thuần sọc_dưa sọc_dưa_giống lai mẹt ba_xuyên thuộc_nhiêu thả_rẫy chuối thảo_dược mảnh cai_sữa cúng khô khô_cháy_tỏi tơ mini làng bông lửng landrace
lợn: nái_chửa nái_hậu_bị mán_thịt sữa_móng_cái rừng_con tạp_giao lai ta lang_hồng thả_rông móc_hàm choai cai_sữa đực_giống sấy muối_chua tên_lửa
trâu: kéo nái gié murrah sấy giật một_nắng đầm
bê: bbb
me: con đực cái lai
dê: saanen cái_chửa giống tái cựu cụ xồm mẹ_con beetal nubian ta
cừu: nái
ngựa: bạch_cái bạch_đực thồ con giống màu cỏ
hươu: giống đực con
nhung: hươu_hương_sơn nai
nai: giống
thỏ: new cảnh cảnh_mini mini lai xám rừng tai_cụp californian
nhím: cảnh
chồn: mướp
cầy: hương hương_giống vòi_mốc vòi_hương
chó: ta becgie nhật phốc giống dingo lài alaska pug giữ_nhà
mèo: ta đen
nạc: vai_lợn nọng má
sườn: chữ_i lợn cọng vai xào muối_chua
giò: me_nam_đàn chay đà_điểu lòng
chân: giò_muối giò_rút_xương gà_cóc_non gà_ngâm_sả_ớt
bắp: rùa đùi lõi
nạm: bò gầu ruốc
lõi: vai mông rùa
diềm: bò
đùi: gà_ta ngan
tỏi: gà
má: đùi heo
cánh: giữa
cổ: gà vịt cánh
lòng: mề xào luộc đỏ_trứng_muối đỏ_muối
mề: gà vịt ngan
tràng: trứng lợn
dạ: dày_lợn
khấu: đuôi
tim: cật
cật: heo
bầu: dục
phổi: heo
lá: sách sách_bò
sách: bò
óc: lợn
huyết: vịt
tai: heo_ngâm_giấm heo_ngâm_chua_ngọt mũi
mũi: heo
da: heo_chiên trâu_thối
nọng: heo
tóp: mỡ_lá_chanh
xương: gà
sụn: heo gà non
cốt: lết lết_heo
ngọc: kê dương
vú: dê
vó: bò
thủ: heo lợn
dải: heo
hột: gà_tre gà_công_nghiệp vịt_lạt vịt_tươi vịt_ung ngỗng cút ngan
`;
