/** What is salted, brewed, baked, dried and healed with; written as in goods-plants.ts. */
export const KITCHEN_GOODS = `
mắm: tôm_bắc tép_gia_viễn tép_thanh_hóa moi cá_dảnh cá_phèn cá_bạc_má cá_cơm_nguyên_con thái_châu_đốc thái_đu_đủ linh chốt rô lòng ghẹ prahok ong chưng sống chay lóc_châu_đốc non mòi tôm_xổi trắng bồ_hóc tép_chua ruốc_bà_tám ruốc_xào ruốc_xào_sả_ớt ruốc_sả tép_sả
ruốc: sả_ớt xào_sả cá
nước: mắm_cửa_lò mắm_hòn mắm_nha_trang mắm_cự_nham mắm_khúc_phụ mắm_sa_huỳnh mắm_quê mắm_thuyền_nan mắm_30_độ_đạm mắm_45_độ_đạm mắm_kho mắm_ngang màu_bến_tre hàng ép_cần_tây ép_cà_rốt ép_dưa_hấu ép_thơm ép_ổi ép_detox rau_má_đậu_xanh nha_đam chanh_dây đậu_nành xí_muội giặt bồ_hòn sốt cất đá gạo_lứt
muối: sả tiêu vừng_lạc đậu hạt trắng cheo kiến_gia_lai bột_ngọt sống chanh_ớt rang cà_ná tây_ninh
sa: tế_tỏi_ớt sâm_việt
tương: đậu_nành làng_sủi mè
xì: dầu
bỗng: rượu
giấm: bần hoa_quả
dấm: nuôi táo
hắc: xì_dầu
dầu: điều_màu gió_gừng cám_gạo oliu xả_bưởi gội_đầu_bồ_kết ép cù_là
đường: phèn_quảng_ngãi thô non phèn_hạt muỗng chén bánh phên_cao_bằng phèn_mía_lau mơ
mật: mía_lau mía_cô_đặc rỉ rỉ_đường ong_bông_keo ong_hoa_đước ong_hoa_cúc_quỳ ong_già ong_non ong_tỏi ong_cô_đặc ong_đóng_cặn hoa_cà_phê hoa_nhãn hoa_tràm hoa_vải hoa_rừng hoa_keo cà_phê vải tràm keo rừng ruồi dú bạc_hà gấu_nam
rỉ: mật đường
mạch: nha_thi_phổ
hoa: tràm nhãn cúc_trắng cúc_sấy hồng_sấy cứt_lợn ban_khô
sáp: ong_tươi
phấn: hoa_cà_phê
bột: nghệ_đen riềng ca_cao hoài_sơn dinh_dưỡng thanh_long trùn_quế moringa nấm_linh_chi
ngũ: cốc_mẹ_bầu cốc_25_hạt cốc_21_hạt
bánh: tráng_mè_đen tráng_nước_dừa_tam_quan tráng_muối tráng_muối_nhuyễn tráng_muối_tôm tráng_muối_ớt tráng_tỏi tráng_sa_tế tráng_dẻo tráng_ướt tráng_béo tráng_mì tráng_cù_lao tráng_phú_yên tráng_bình_định tráng_trảng_bàng tráng_bột_lọc tráng_tôm_hành tráng_cay tráng_quết tráng_thuận_hưng đa_nem_thổ_hà đa_mỏng đa_gấc đa_khô đa_khoai đa_tròn phồng_tôm_sa_giang phồng_khoai phồng_cá_linh phồng_ba_khía phồng_mít tét_nhân_trứng_muối tét_tro tét_đậu tét_nếp_than tét_ba_màu chưng_cốm chưng_nhỏ chưng_ngọt dày_giò dầy bá_trạng bèo_bì canh_bột_gạo canh_khô canh_tươi canh_bột_xắt khoái ép_khô rán_mật vòng dừa_cuốn mì_bột_lọc mì_sandwich trôi_nước tẻ_phú_nhi răng_bừa lá_răng_bừa nhãn_hải_hậu cáy_làng_nguyễn gật_gù đập_hội_an susê tai hạt_điều ngô cống củ_cải xếp tráng_cuốn_thịt_heo tày_nhân_đậu bèo_chay ngào đa_cừa cốm_gạo lọt
bún: sắn đậu cá thang số_8 cua_thối kèn
phở: cồ
mì: gạo
cao: lầu_khô khô_atiso
hủ: tiếu_dai tíu_khô tiếu_gõ
hũ: tiếu_khô
miến: dong_ta phú_hương
cơm: cháy_mắm_hành nếp dẻo
nếp: cẩm_sữa_chua
sữa: chua_dê mè_đen
xôi: đậu xoài chiên_phồng
cốm: nổ hộc
cháo: bột
nem: thủ_đức chả nướng_cuốn
chả: cá_rô_phi giò_tôm_đất xương_sông ếch bò_tiêu cá_viên
ram: bình_định huế
bì: cuốn
bò: bía
gỏi: bò_khô
lạp: sườn_tươi
xúc: xích_bò
patê: .
khô: cá_tra cá_rô_phi cá_cờ cá_mắm bò_sóc_trăng gà_bơ_tỏi trèn
mè: xửng_huế xửng_dẻo xửng_giòn
cu: đơ
kẹo: cốm rau_má chuối_quy_nhơn
mứt: cà_na chuối_ép chanh ổi_hồng me_thái nho
xí: muội_đào
ô: mai_xào_gừng
kim: chi_lá_hẹ
dưa: hành_muối
củ: kiệu_ngâm kiệu_chua_ngọt sen_non sen_sấy đinh_lăng_khô
cà: pháo_mắm_tôm
nhút: mít thanh_chương
vả: ngâm
sương: sáo_khô
rau: câu_trái_dừa câu_sơn_thủy
tàu: hũ_chiên
phù: trúc
đạm: đậu_nành
chao: môn_huế
chuối: sấy_mật_ong
khoai: môn_sấy tây_lắc
bắp: rang_bơ
da: cá_chiên cá_sấy heo_sấy
gà: viên
súp: nếp
riêu: cua cua_cấp_đông
kem: ký dưỡng
đá: me
si: rô rô_dâu rô_sim
rượu: gò_đen bầu_đá phú_lộc thóc_men_lá hoẵng sán_lùng tà_vạk trái_dừa chuối gừng_nghệ_hạ_thổ thuốc_bắc ngâm hoa_cúc mía táo thanh_mai xoài cúng tết nàng_hương sấu
men: bắc
hèm: rượu bia
chè: dây_sapa
chó: đẻ_răng_cưa
cỏ: nhọ_nồi bạc_đầu
nhọ: nồi
lá: lốt_khô chuối_tây gai_xay lạc_tiên me_non xạ dâu_tằm khoai_mì hẹ hẹ_tươi lá_giang vang lằng nếp_tươi riềng trầu_bà phèn_đen đỏ bồ_ngót kim_thất đại_bi
ngó: sen_muối
gương: sen
bông: sen_tươi
nha: đam_lá
đinh: lăng_củ
ba: kích_rút_lõi
hồng: đẳng_sâm đảng_sâm
sâm: cau_đỏ khoai quy nhung
đương: quy_khô
tam: thất_hoang
hà: thủ_ô_chế
hoàng: tinh_hoa_đỏ
phục: linh
cốt: toái_bổ
lông: cu_li
nấm: ngọc_cẩu_tươi
đông: trùng_hạ_thảo_sấy
lim: xanh
rễ: mật_nhân atiso hương_bài
cây: mật_nhân chó_đẻ hoàn_ngọc sói_rừng máu_chó
bá: bệnh
ngưu: tất
cam: thảo_đất thảo_dây
táo: nhân
trinh: nữ_hoàng_cung
lược: vàng
hoàn: ngọc
thìa: canh
hương: phụ nhu_khô nhu_tía
xuyên: khung
độc: hoạt
actiso: .
atisô: .
atiso: đỏ_khô
bụp: giấm
hibiscus: .
nụ: hoa_hòe hoa_hồng
thuốc: lào_quảng_định lá_sợi lá_rê xông
bồ: kết_nướng kết_rừng
trái: bồ_hòn nhàu_khô
tinh: dầu_cam dầu_húng_quế dầu_tiêu dầu_dừa
xà: phòng_handmade phòng_thảo_mộc
nến: sáp_ong
tảo: xoắn spirulina xoắn_tươi
chân: yến
yến: đảo
`;
