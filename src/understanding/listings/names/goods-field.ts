/** What fields and orchards give, and what is dried, sorted and roasted of it; written as in goods-plants.ts. */
export const FIELD_GOODS = `
gạo: om_5451 ir_504 ir50404 st_24 st_25 bc15 bc_15 sén_cù lài_miên q5 xi_23 lúa_mới đồ nếp_lứt nếp_thái nếp_quýt sạch hồng_ngọc ngọc_đỏ_hương_dứa khẩu_nậm_xít thiên_đàng vd_20 sóc_miên campuchia lòng_tong đặc_sản chăn_nuôi xát_dối
lúa: om_18 om_5451 om4900 om_4900 om6976 st_25 ir_50404 ir_504 rvt nàng_hoa_9 nếp_than nếp_cẩm hè_thu đông_xuân thu_đông đv108 đv_108 hà_phát_3 th3-3 thiên_ưu_8 bắc_thơm_7 bắc_thơm_số_7 bc15 tbr225 nhị_ưu_838 xi23 q5 ht1 pc6 bg6 an_sinh_1399 vnr20 hương_châu_6 đt100 khẩu tám hữu_cơ lép lửng nàng_keo huyết_rồng trời
thóc: khang_dân khô mới tươi bc15 lai thiên_ưu q5 tám bắc_thơm nếp_cái_hoa_vàng lép
nếp: rồng ruồi quạ lào chợ_gạo phú_tân mùa vải_ôn_lương đỏ tím ba_tháng 87 97 ck92 iri_352 râu khẩu_mang pì_pất
tấm: nếp st25 xay
cám: gạo_lứt lau y
trấu: xay
bắp: lai giống sáp ta nù xào tươi mỡ tách_hạt ủ_chua nếp_cẩm_nam nhật trắng đỏ
ngô: mỹ bao_tử bãi nướng bung xay mảnh nếp_nương đường cây cay chiên tươi đỏ
kê: xát_vỏ
kiều: mạch
diêm: mạch
bo: bo
lạc: ta l14 trắng bốn_hạt tiến_vua
đậu: phộng_khô phộng_hạt phộng_vỏ phộng_củ phộng_sống phộng_nhân phộng_rang_tỏi_ớt phụng_rang phụng_tươi phụng_hạt phụng_vỏ phụng_củ phụng_củ_tươi phụng_hột phụng_giống xanh_không_vỏ xanh_còn_vỏ xanh_mỡ xanh_mốc xanh_hột đen_hạt nành_rau nành_lông nành_giống tương_rau tương_hạt ngự_đà_lạt ngựa bắp_nhật bắp_đỏ trạch săng rựa thận mắt_cua tây tím răng_ngựa phụ_làng_mơ phụ_trà_lâm hũ_trứng hũ_ta
đỗ: xanh_tiêu xanh_tằm xanh_nguyên_vỏ xanh_xát_vỏ xanh_bóc_vỏ que quả đũa ngự nho_nhe mèo
mè: hạt sống
vừng: hạt
khoai: lang_giống_nhật lang_đỏ lang_bở lang_sữa lang_sùng lang_dương_ngọc lang_gieo lang_chiên lang_bí lang_hồng_quảng lang_tàu_nghẹn lang_mỹ lang_úc mật sâm_đất cao sáp sáp_vàng sọ_ta sọ_ruột_vàng sọ_cụ_cang sọ_tím ngà tây_ta tây_chiên tây_sạch mì_tươi mì_nghệ mì_bột mì_hấp mì_nước_dừa mì_lát mì_khô mì_xắt_lát ráy lùn trà_đỏa nghệ riềng vạn đao
sắn: lát_khô hấp ba_trăng giống xay bột thái_lát cao_su
củ: nghệ_đen hồi_đầu bình_tinh hoàng_tinh bách_bộ mã_đề nưa hẹ gừng_sẻ gừng_gió ba_kích cỏ_máu cần_tây cà_rốt năn
cải: ngồng_sa_pa xong dún mơ_hoàng_mai hoa_vàng lẩu non muối khô sen xanh_lá_nhỏ ngồng_vàng ngồng_xanh bắp_tím bắp_sapa bắp_tim nếp tần_ô bông bông_vàng nấu_canh mù_tạt mizuna arugula rocket
rau: muống_cạn muống_đồng muống_ruộng muống_bè muống_linh_chiểu muống_tiến_vua muống_bào muống_chẻ muống_trắng lang_đọt dền_xanh dền_gai đay_đỏ má_đồng má_hoa_sen má_mơ má_quảng_thọ bí_đọt bầu su_su rút cải_cúc húng_lủi húng_quế húng_láng kinh_giới ngò_gai ngò_rí é é_trắng é_tía sống_trộn ăn_kèm rừng_tổng_hợp bép bồ_khai cải_trời tàu_bay dương_xỉ mầm_đá đắng_đất dừa_nước muống_biển nhót hẹ_nước đọt_choại đọt_mọt lá_lốt mơ khoai_lang mít trâm_ổi húng_chanh tía xà_lách_mỡ cải_xoong lạc_tiên ngổ_điếc vừng cách quế_vị cúc_tần củ_đà_lạt sạch an_toàn lẩu xanh lá ăn_lá muống_nhật sấy tiến_vua mã_đề chuối má_khô
xà: lách_lolo lách_lolo_tím lách_cuộn lách_iceberg lách_búp_mỡ lách_tím lách_đà_lạt lách_carol lách_frisee lách_gai lách_ta
mồng: tơi_nhật
mướp: rồng xơ
khổ: qua_đèo qua_khô qua_nhồi
bầu: sao_non
bí: đao_non đao_già đỏ_tròn đỏ_nếp đỏ_giống_nhật ngô_nếp xanh_thơm ngòi_hàn_quốc kỳ_nam đen đao_sấy tre chuông ớt
cà: chua_múi chua_ta chua_chín chua_xanh đắng nâu xanh xoi phổi muối rốt_cẩm_giàng na_ngào rem phê_trái phê_nhân_robusta phê_nhân_arabica phê_quả_tươi phê_trái_tươi phê_chín phê_chín_đỏ phê_hái_chín phê_rang phê_mít phê_sữa phê_sữa_đá phê_đen phê_muối phê_nguyên_chất phê_vối phê_chè phê_thóc phê_thóc_ướt phê_quả_khô phê_vỏ_trấu phê_đặc_sản phê_giống phê_túi_lọc phê_cốt_dừa
dưa: leo_rừng leo_mèo leo_ta chuột_bao_tử chuột_nếp chuột_mèo chuột_bản mèo gang_mật lê_siêu_ngọt lê_bạch_ngọc hấu_phú_ninh hấu_kỳ_lý hấu_sài_gòn hấu_non lưới_tl3 lưới_hoàng_kim lưới_ruột_cam kim_cô_nương bạch_kim rẫy non bồn_bồn môn nhút khú năn điên_điển xiêm
ớt: chuông_ba_màu chuông_3_màu ma lão nhồng trái trái_lý gừng xay màu paprika chùm aji mễ nếp kim đà_lạt huế sa_huỳnh
hành: poaro củ_khô ba_tư trắng ngò đỏ bún phi_sẵn
tỏi: một_tép củ bắc trắng lá sấy vân_đồn nhiều_nhánh gai nhánh tầm
ngồng: tỏi cải
gừng: dé lát xay đỏ giống củ ngâm hồng trầu huế dẻo gió_khô
nghệ: khô lát xanh tinh cà_ri củ
riềng: khô tẻ rừng
sả: ta bằm lá
ngó: lục_bình khoai súng
ngọn: khoai_lang lạc_tiên đậu thiên_lý mây măng_tây
đọt: chanh_dây mì me săng_lẻ cách lộc_vừng chiếc kim_thất bình_bát lụa lụi dừa thốt_nốt khoai_lang sim chè dớn ớt đậu_rồng trâm
bông: bí_non cải_san_hô cải_baby kèo_nèo atisô sầu_đâu mướp năn sua_đũa lài mai_vàng hướng_dương móng_tay lay_ơn vải cẩm_chướng đồng_tiền lys ly tràm mồng_gà cau dừa dã_quỳ
măng: lục_trúc luồng muối ngâm tây_tím tây_trắng ống nhồi mây cụt_xanh cầu loi dùng sọc lưỡi_mèo khô_xé trắng
nấm: rơm_đen sò_tím linh_chi_đen kim_châm_trắng lim_xanh_rừng ngọc_cẩu mối_trắng trâm_vàng dẻ chẹo cục cổ_linh_chi termite sữa maitake thái_dương kèn bạch_ngọc kê cỏ_tranh sấy
mộc: nhĩ_rừng
phôi: nấm_sò nấm_mối_đen
bịch: phôi_nấm
meo: nấm nấm_rơm
cam: sành_vĩnh_long bù_hương_sơn chanh cara con_cuông nam_đông giấy thượng_lộc văn_giang lục_ngạn vũ_quang nghi_lộc nam_giang quỳ_hợp sú ta sành_vắt_nước vắt_nước ép dây dạt bi organic mỹ mường_khương chín_cây tây_giang non
quýt: hôi hoi rừng vỏ_giòn bắc_kạn canh tiều ôn_châu hôi_bá_thước thái xiêm cảnh
quít: đường hồng
bưởi: đỏ_luận_văn đường_cam trụ_lông lông cát_quế ruột_đỏ hồ_lô khả_lĩnh phúc_kiến chùm long chiêm_hóa đại_nghĩa quỳ_hợp
chanh: tứ_thời leo_tím leo_ngọt leo_vàng yên rừng thơm núm xanh đường đào_ngâm_mật_ong ngâm_mật_ong chua cam
tắc: ngâm_đường ngâm_mật_ong xanh
quất: tết ngâm_mật_ong
phật: thủ_đắc_sở
kỳ: đà
xoài: cát_chu_vàng keo_xanh ba_mùa_mưa nghệ da_xanh xiêm hồng bông giòn cóc gòn rừng lùn trứng canh_nông cam_lâm cơm đá_trắng nam_dok_mai hương cát_trắng cát_đen voi đá gl4 nước
sầu: riêng_musang riêng_khổ_qua riêng_chín_hoá riêng_cái_mơn riêng_cơm_vàng_hạt_lép riêng_bóc_múi riêng_tách_vỏ riêng_sáp riêng_6_ri riêng_sáu_ri riêng_xiêm riêng_gò_công riêng_ngũ_hiệp riêng_cà_phê riêng_gai_đen riêng_vàm_xáng riêng_hàng_kem riêng_non
mít: sấy_dẻo bóc_múi xanh mã_lai hạt_lép tách_múi rừng changai siêu_sớm
chuối: tây_thái gòong ba_hương chát_non cơm nam_mỹ đỏ_dacca trăm_nải thanh_tiêu cúng non ép_dẻo ép_phơi chiên ngào_đường nếp_nướng phấn vàng hơ luộc dồng đồng_nai bụt cao
thanh: long_vỏ_vàng long_tím_hồng long_bình_thuận long_chợ_gạo long_sấy_dẻo long_đỏ long_trắng long_dạt long_hàm_thuận trà_thái mai_rừng mai_đỏ
đu: đủ_đài_loan đủ_ta đủ_hườm đủ_nạo
dừa: xiêm_lục xiêm_lùng trái gọt_kim_cương rám hỏng bào sấy_giòn nấu công_nghiệp lùn lột cao bến_tre ẻo_nâu giống điếc bị nướng nguyên_trái
cốt: dừa
gáo: dừa
mụn: xơ_dừa
lá: dừa_nước
cuống: dừa
thơm: gai đại_lộc tây bi
khóm: md2 tân_phước queen gọt
dứa: cayen na_hoa gọt bao_tử xanh rừng dại_khô kim_sơn
ổi: xá_lỵ xá_lị_không_hạt găng_đông_dư ít_hạt tứ_quý hồng trân_châu_ruột_đỏ nếp thái trâu dại lắc non ngọt nghệ mật cảnh đông_lạnh
mận: sữa xanh_đường da_người trung_lương chuông lý điều đá cơm_lạng_sơn đường đường_cao_bằng lai úc khô ngâm_đường na_hang chát rừng ruby thái bốn_mùa giòn an_phước_đỏ
nhãn: thanh_nhãn nước ta t6 mật thái dồn giồng siêu_ngọt bắp_cải lồng_dại
vải: lai_u u chua u_thâm tàu_lai bình_khê phúc_hòa rừng hun
chôm: chôm_thường chôm_đường chôm_rừng chôm_ta chôm_dona chôm_nhãn_lồng chôm_tróc_thái
trường: chua
trái: trường mủng trứng_cá ô_môi ngấy nhãn_lồng sa_kê đào_tiên lekima lêkima thị bồ_quân hồng_quân cám chuối_hột chanh dâu dâu_da mơ mồng_tơi cây_thập_cẩm cây_dĩa hạnh tắc mù_u
na: bà_đen đông_triều mỹ không_hạt ta lục_nam sầu_riêng_đài_loan
mãng: cầu_tây_ninh cầu_hoàng_hậu cầu_tròn
bình: bát_dây
vú: sữa_mica sữa_vĩnh_kim sữa_đại_tân sữa_xuân_đỉnh sữa_bách_thảo sữa_trắng sữa_đá
bơ: ta trịnh_mười cu_ba pinkerton nếp lai mộc_châu dạt rụng già ngọt muỗng đậu_phụng hạt_điều ca_cao úc a_vô_ca_đô khe_sanh 36 tiger sáp_trái_dài
táo: bàng_la dại đỏ_khô ngào_đường gia_lộc 05 t5 hồng_phấn chum nhỏ mèo_ngâm mắc_cọp
mắc: coọc ca_tươi ca_khô ca_nhân ca_sấy_nứt_vỏ ca_rang khén_rừng khén_hạt
lê: bắc_hà tràng_định cao_bằng sapa hoa
hồng: giòn_đà_bắc khô đá đỏ lạng_sơn quân tiến mật fuyu ngọt chát nhung ngự xiêm_xoài xiêm_ruột_đỏ
sabô: .
lồng: mứt mức
sapôchê: .
đào: mộc_châu sapa lông nhẵn muối ngâm khô thế cành huyền tuyết lai
mơ: hương_tích muối bạch_thông ta xanh chua dại sapa chín
nho: tươi nh01-152 ba_vì cardinal tím xanh_nh01 ép mật
dâu: da_xoan gia_bảo ăn_quả núi tằm_ngâm rượu tiên_phước new_zealand đỏ tây_hàn tằm_ngâm_đường chay
bòn: bon_ta
lòn: bon_ta
cóc: chín
khế: ta ngâm
me: đất tây vắt trái tách_hạt
sấu: giòn cạo_vỏ dẻo
trám: đen_thanh_chương hoàng_vân nếp tẻ
bứa: khô rừng .
mác: mật
quả: thanh_trà cọ núc_nác đào_tiên vối mâm_xôi ươi tỳ_bà lý nho_rừng phật_thủ kha_tử sấu_dâu_da xoay bình_bát
roi: an_phước trắng
lựu: hạt_mềm
vả: tươi ngọt
sung: quả non ngọt
ô: môi
bần: chua ổi
lêkima: .
chùm: ruột_chua
gấc: xanh lai
màng: gấc
lý: mít
trâm: trắng
ca: cao cao_tươi cao_hạt cao_trái
mâm: xôi_rừng
ngấy: rừng
bánh: mì_sake
tỳ: bà
mùng: quân
chay: đỏ
xay: rừng nhung
dẻ: rừng
hạt: dẻ_tươi dẻ_nướng dẻ_cười điều_tươi điều_nhân_trắng điều_vỏ_lụa_rang_muối sen_tươi_bóc_sẵn sen_lột bí_rang tiêu_rừng tiêu_xanh tiêu_xay màng_tang giống_dưa_leo ca_cao muồng thảo_quyết_minh lựu mè trẩu bồ_kết na nhãn vải quế dổi_khô
điều: thô tươi rang_muối nhân vỏ_lụa w320 w240
sachi: .
cafe: bột hạt rang_xay nhân nguyên_chất bột_nguyên_chất robusta arabica sữa đá phin
hồ: tiêu tiêu_đen tiêu_sọ tiêu_đỏ tiêu_xanh tiêu_hữu_cơ tiêu_chư_sê tiêu_phú_quốc tiêu_cùa tiêu_lộc_ninh tiêu_vĩnh_linh
tiêu: sọ_trắng lép nguyên_hạt ngâm chùm chư_sê xô giống ấn_độ trâu gié sọ_nghiền dài đầu_đinh điều thất
chè: búp_tươi cành san_tuyết shan hà_giang hoàng_su_phì tà_xùa ướp_nhài dây_khô đen sen_long_nhãn bà_ba mít dưỡng_nhan bột_lọc sương_sa_hạt_lựu sương_sáo bông_cau táo_xọn xôi_nước cung_đình huế lục_tàu_xá tuyết lai phổ_yên giảo_cổ_lam lài gay_anh_sơn
trà: đinh san_tuyết đậu_biếc dây_rừng khổ_qua_rừng tam_thất sâm hồng_sâm tắc đào chanh dâu dâu_tằm ổi táo_đỏ bạc_hà mát ngũ_cốc râu_bắp rau_má bụp_giấm vải cam_sả thái_xanh thái_đỏ tà_xùa suối_giàng măng_tây atiso_đà_lạt kim_tuyên mật_nhân nhàu núc_nác mật_ong lúa_mạch thìa_canh dây_thìa_canh rừng tuyết bồ_công_anh cúc_chi hoa_mộc ủ lipton tắc_mật_ong trái_cây bưởi bưởi_mật_ong
cau: già buồng bổ lòng_tôm liên_phòng ta tua
trầu: cay xanh nguồn quế
mía: vàng khúc ngọt hấp nướng hòa_bình gốc
mủ: nước chén tạp đông
quế: trà_bồng cây tươi
hồi: tươi xô
thảo: quả_tươi quả_nướng
tai: vị
đại: hồi
ngũ: vị_hương
`;
