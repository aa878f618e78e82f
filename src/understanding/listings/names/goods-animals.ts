/** What is kept, hunted and fished, with its cuts; written as in goods-plants.ts. */
export const ANIMAL_GOODS = `
gà: . ta ta_thả_vườn ta_lai ta_chọn ta_làm_sạch ta_ủ_muối tam_kỳ kiến đồi thả_vườn thả_đồi ri ri_lai tre tre_lai ác ác_hầm đông_tảo đông_tảo_lai hồ mía mía_lai chọi lôi sao trống trống_thiến trống_choai mái mái_ghẹ mái_tơ mái_đẻ đẻ đẻ_thải thải con con_giống giống giống_ri mẹ nòi nòi_lai h'mông mông đen xương_đen rừng rừng_lai tam_hoàng công_nghiệp ủ_muối hấp quay nướng nướng_muối_ớt bó_xôi khô_lá_chanh xé_phay vườn thịt so tơ kiểng chín_cựa sáu_ngón lương_phượng tiên_yên cỏ thiến tây dầm_thảo_mộc già dai minh_dư cùi lông_màu trứng hun_khói úp_rơm làm_sẵn làm_sạch cúng lạc_thủy peru móng
vịt: . xiêm xiêm_con xiêm_pháp xiêm_trắng cỏ cỏ_vân_đình trời biển đồng bầu bầu_bến đẻ con con_giống xiêm_lai chạy_đồng quay quay_lạng_sơn siêu_thịt siêu_nạc siêu_trứng lộn cổ_lũng đốm bơ ta nướng_chao nướng thịt giống sen xiêm_dé kho_gừng hun_khói grimaud tơ mái đực om_sấu cổ_xanh già nấu_chao hãng
ngan: . pháp ta đen trắng dé con con_giống cỏ sen nhà mái đực thịt vịt giống lai
ngỗng: . xám sư_tử con trắng cỏ quay giống đực trời
bồ: câu câu_ra_ràng câu_pháp câu_ta câu_giống câu_non kết kết_khô công_anh công_anh_khô ngót quân câu_nướng
chim: . cút bồ_câu bồ_câu_ra_ràng bồ_câu_pháp trĩ trĩ_đỏ trĩ_xanh sẻ cu_gáy yến mía én công sẻ_rô_ti chào_mào quay cu
cút: . giống đẻ thịt lộn con roti
đà: điểu điểu_giống
heo: . rừng rừng_lai đen cỏ cỏ_a_lưới mọi tộc con con_giống giống thịt hơi nái nái_tơ sữa sữa_quay quay sạch quê mán bản ỉ lai_rừng thả_vườn thả_rông móng_cái đẻ siêu_nạc bắp nọc yorkshire duroc đèo hữu_cơ choai nhà
lợn: . rừng rừng_lai mán mán_lai bản cắp_nách đen lửng cỏ mường khùa lòi con giống thịt hơi nái sữa sữa_quay quay ỉ móng_cái sạch mẹo táp_ná mọi siêu_nạc thả_đồi quê hậu_bị
bò: . tơ cái cái_tơ đực thịt vàng vàng_hà_giang lai lai_sind bbb 3b sữa con giống một_nắng khô khô_sợi khô_miếng viên viên_gân kho mẹ_con cỏ u cái_sinh_sản chửa hữu_cơ cóc gác_bếp tái cày mông né ngoại droughtmaster brahman nhúng_dấm tơ_tây_ninh nướng_lá_lốt húc
bê: . cái đực con thui thui_cầu_mông lai lai_sind non vàng sữa quay tơ
trâu: . cày đực cái nghé thịt khô gác_bếp mộng tơ giống chọi cái_tơ già
nghé: . con đực cái tơ
dê: . núi núi_ninh_bình bách_thảo boer con con_giống lai cái đực thịt cỏ sữa hơi đực_giống ủ_trấu nái tơ lai_boer thui hấp
cừu: . ninh_thuận con thịt giống phan_rang
thỏ: . new_zealand thịt trắng giống con nái kiểng nâu ta mới
nhím: . giống thịt bờm
dúi: . mốc má_đào thịt giống rừng má
chồn: . hương hương_giống
hươu: . sao sao_giống
nai: . thịt khô rừng
ngựa: . bạch thịt
chuột: . đồng đồng_làm_sạch lang dừa cơm dừa_bến_tre nướng
chó: . con phú_quốc cỏ mèo_con h'mông_cộc bắc_hà mông_cộc giống_becgie lạp_xưởng poodle corgi
mèo: . con anh_lông_ngắn mướp tam_thể
tằm: . dâu vàng chín sắn lá_sắn
nhộng: . tằm ong tươi rang trâu ve ong_đất sấu dừa
ong: . mật giống non ruồi dú đất khoái nuôi vò_vẽ
dế: . thịt cơm mèn chiên giống than sữa chũi
châu: chấu chấu_rang
cào: cào cào_rang
đuông: dừa dừa_sống dừa_bến_tre chà_là
bọ: xít xít_nhãn hung
ve: sầu sầu_sữa
sâu: chít canxi măng muồng quy quế
trùn: quế quế_giống quế_thịt chỉ
rươi: . tươi cấp_đông đông_lạnh biển chả
rắn: . hổ_hành ri_voi mối hổ ráo ri_cá nước hổ_mang ri ráo_trâu
tắc_kè: . khô sống
ba: ba ba_gai ba_trơn ba_con ba_giống khía khía_muối khía_rạch_gốc rọi rọi_heo rọi_rút_sườn rọi_muối rọi_quay chỉ chỉ_heo chỉ_bò chỉ_heo_quê chỉ_rút_sườn kích kích_tím kích_tươi kích_khô kích_ngâm_rượu tê vạch
ếch: . đồng thái con giống ta làm_sạch nuôi sống thịt ương đông_lạnh
nhái: . làm_sạch đồng bầu
lươn: . đồng nuôi giống con làm_sạch sống không_bùn vàng sấy khô chạch um chiên_giòn
chạch: . đồng bùn sụn làm_sạch chấu
cá: . lóc lóc_đồng lóc_nuôi lóc_bông lóc_nướng lóc_nướng_trui lóc_giống lóc_một_nắng lóc_con rô rô_đồng rô_phi rô_đầu_vuông rô_con rô_mề rô_kho_tộ trê trê_vàng trê_đồng trê_lai trê_phi trê_trắng chép chép_giòn chép_đỏ chép_ta chép_sông chép_om_dưa chép_giống trắm trắm_cỏ trắm_giòn trắm_đen trắm_kho trôi mè mè_hoa mè_vinh mè_dinh diêu_hồng điêu_hồng tra basa basa_phi_lê tra_phi_lê kèo kèo_sống linh linh_non chạch chạch_lấu chạch_quế sặc sặc_rằn sặc_bổi sặc_khô niên niên_rừng bống bống_thệ bống_cát bống_dừa bống_kho_tiêu bống_tượng bống_sao bống_mú bống_kèo bống_suối leo lăng lăng_đuôi_đỏ lăng_nha lăng_phi_lê chiên chiên_sông anh_vũ hồi hồi_sa_pa tầm tầm_sa_pa thát_lát thác_lác thác_lác_cườm thát_lát_cườm tai_tượng chình chình_bông chình_suối ngạnh ngạnh_sông hô chốt chốt_giấy he mương lìm_kìm lòng_tong ngựa nâu nâu_giòn đối đối_mục dìa dìa_bông mú mú_trân_châu mú_đen mú_đỏ mú_nghệ bớp bớp_cắt_khoanh chẽm chim chim_trắng chim_đen chim_vây_vàng hồng hồng_mỹ thu thu_phấn thu_ảo thu_cắt_lát thu_cắt_khoanh thu_một_nắng thu_tươi ngừ ngừ_đại_dương ngừ_sọc_dưa ngừ_bò ngừ_ồ ngừ_hấp nục nục_bông nục_thuôn nục_hấp nục_suôn nục_chuối nục_một_nắng nục_kho cơm cơm_than cơm_khô cơm_săng cơm_mờm cơm_sọc_tiêu cơm_rim trích trích_nướng trích_ép_trứng trích_xương bạc_má bạc_má_một_nắng chuồn chuồn_cồ chuồn_một_nắng hố hố_một_nắng đuối đuối_đen đuối_khô sòng sòng_gió ngân phèn phèn_hồng đổng đổng_một_nắng đổng_cờ mối mối_một_nắng lạt ong liệt liệt_khô nhồng bò bò_da bò_gai bò_hòm đù đù_một_nắng đù_sóc khoai khoai_khô bơn lưỡi_trâu dứa dứa_một_nắng ngát úc mai mai_khô đục đục_khô chai chỉ_vàng chỉ_vàng_khô suốt suốt_khô liệt_bè cờ cờ_kiếm mập nhám nóc cóc kìm kìm_khô xương_xanh đét móm hanh tráp ngần ngần_tươi sông suối biển khô một_nắng kho kho_làng_vũ_đại kho_tộ viên hộp giống cảnh koi vàng bảy_màu betta ba_đuôi hấp nướng con bột thính thính_lập_thạch ruộng đồng trứng hoàng_đế sủ sủ_vàng bè đỏ_củ mó chàng_bống rói tráo thia bè_xước sơn_tiêu sơn_la song trạch mòi mòi_nướng cháy hú bông_lau vồ_đém xác_sọc éc heo phi_lê bóp_trứng tươi lau_kiếng măng măng_sữa tớp bãi_trầu dầu dày vược đé phát_lộc thòi_lòi mú_giống lau dảnh khế lù_đù tráp_vàng hường
tôm: . sú sú_quảng_canh sú_giống thẻ thẻ_chân_trắng thẻ_khô càng càng_xanh càng_xanh_ôm_trứng hùm hùm_xanh hùm_bông hùm_tre hùm_đất hùm_baby tít tít_sống đất đất_khô đồng khô khô_rạch_gốc khô_đất khô_cà_mau bạc bạc_đất sắt rảo chua chua_huế hấp sông rằn bộp bóc_nõn bóc_vỏ nõn tích mũ_ni chì đá giống post tươi một_nắng rim càng_sen chấy chiên tép_bạc
tép: . đồng rong khô bạc bạc_khô riu trấu moi moi_khô ruốc mòng tỏi bưởi dầu rang sông
moi: . khô tươi
ruốc: . khô tươi biển huế bông gà tôm heo cá_hồi nấm thịt cá_quả lóc đặc hàu sấy
mực: . tươi khô khô_câu một_nắng một_nắng_câu lá lá_đại_dương ống trứng trứng_phú_quốc nang sim sữa cơm câu rim_me tẩm tẩm_gia_vị xé xé_hấp_nước_dừa ghim đất mai nướng khoan nháy cán ống_làm_sạch một dẻo xào hấp rim khô_loại_lớn nút
bạch: tuộc tuộc_baby tuộc_sống tuộc_một_nắng tuộc_sữa tuộc_hai_da đàn chỉ truật
cua: . đồng đồng_xay đồng_xay_sẵn đồng_làm_sạch biển gạch gạch_son thịt cà_mau cà_mau_y y y_xô cốm lột hoàng_đế đá đinh huỳnh_đế dẽ giống con cái bể khói hấp bấy mặt_trăng rang_me suối rốc cùi
ghẹ: . xanh ba_chấm đỏ hoa nhỏ hấp sữa gạch lột dĩa nướng sống thịt
cáy: . muối xào sống đỏ
còng: . gió muối
rạm: . đồng tươi
cà_ghim: .
ốc: . hương bươu bươu_đen bươu_vàng bươu_nhồi nhồi nhồi_giống len móng_tay gạo đắng vặn mỡ mỡ_hoa giác tỏi đá sên ruốc cà_na bulot hút lác ngao dừa nhảy vú_nàng bàn_tay mít vặn_thừng sắt tù_và bông cau nón viết nhồi_thịt bươu_đen_giống ruộng vòi_voi trám quắn chép lể gai bông_gối nhung khế kèn mặt_trăng đinh đất
nghêu: . lụa trắng sạch tươi bến_tre sống
ngao: . trắng hai_cồi hoa vân đỏ sạch lụa bộp thái_bình dầu giá
sò: . huyết lông điệp dương lụa mai long lược gạo méo lông_sống đá
hàu: . sữa sữa_tách_vỏ tươi thái_bình_dương nướng tách_ruột đá long_sơn cửa_sông sống xắt nướng_mỡ_hành bóc
hến: . sông cồn xào luộc ruột tươi sạch
vẹm: . xanh vỏ_xanh nâu
điệp: . quạt nướng
bào: ngư ngư_viền_xanh ngư_tươi
tu: hài hài_sống
sá: sùng sùng_khô sùng_tươi
bề: bề bề_sống
cù: kỳ kỳ_sống
móng: tay tay_chúa giò heo ngựa
chem: chép
chang: chang
vọp: . sống sông
cầu: gai gai_nhum
nhum: . biển sống
hải: sâm sâm_khô sản sản_khô đường
sứa: . tươi muối ăn_liền đỏ biển trắng
sam: . biển
rong_biển: .
vi: cá cá_mập
bong: bóng bóng_cá
thịt: . heo heo_sạch heo_quê heo_rừng heo_mán heo_quay heo_mọi heo_đen heo_gác_bếp heo_ba_chỉ heo_xay lợn lợn_mán lợn_sạch lợn_đen lợn_gác_bếp lợn_bản lợn_muối_chua bò bò_tơ bò_khô bò_một_nắng bò_bắp bò_gác_bếp trâu trâu_gác_bếp trâu_khô trâu_tươi gà gà_ta vịt dê dê_núi cừu thỏ nai nai_khô ngựa nhím dúi đùi đùi_bò đùi_heo mông mông_sấn vai nạc nạc_vai nạc_dăm nạc_đùi xay ba_chỉ ba_rọi thăn thăn_chuột thủ thủ_heo bắp gác_bếp chua chua_thanh_sơn hun_khói muối muối_mắm đông kho_tàu quay mỡ má nọng cốt_lết gân_bò dừa bằm bê bê_thui cóc ếch ngan ngỗng treo_bếp lụi ngâm_mắm băm viên nguội ốc cua ghẹ chưng_mắm_tép đà_điểu cá_sấu mán sấn vịt_xiêm chà_bông hộp sườn
sườn: . non già sụn cốt_lết cây heo bò thăn que cốt_lết_heo dê nướng non_heo cừu bẹ
giò: . heo lụa bò bê bê_nghệ_an thủ tai sống me gà nạc xào hoa chả ngựa cừ nấm lợn bì tai_lưỡi heo_hun_khói
chân: . giò giò_trước giò_sau gà gà_rút_xương gà_ngâm_sả_tắc gà_ngâm vịt bò châu nhang trâu gà_sả_tắc heo
nạc: . vai dăm thăn đùi mông heo xay lưng
lòng: . heo non già gà bò lợn cá vịt se_điếu se dồi non_heo đỏ_trứng
dồi: . sụn trường lợn huyết heo chó
gan: . heo ngỗng gà bò lợn cá vịt
tim: . heo lợn sen bò gà
lưỡi: . heo bò lợn vịt
tai: . heo lợn chua chua_khô heo_ngâm
mỡ: . heo lợn gáy gà thăn chài khổ tóp
bì: . heo lợn sấy khô trâu
da: . heo heo_chiên_giòn cá cá_hồi bò trâu lợn cá_basa trâu_khô
xương: . ống heo cục đuôi sườn bò sụn khói hom lợn cá_hồi ống_bò đuôi_heo cổ giá ức
đùi: . gà gà_góc_tư ếch dê bò heo vịt gà_tỏi cừu tỏi gọ
cánh: . gà vịt gà_chiên_mắm ngỗng gà_giữa
ức: . gà vịt gà_phi_lê gà_sấy
thăn: . bò lợn heo ngoại nội bò_ngoại chuột
gầu: . bò giòn bò_giòn
nầm: . bò heo dê lợn
bao: tử tử_heo tử_cá_ba_sa tay
dạ: dày dày_heo trường trường_heo yến_thảo
đuôi: . bò heo lợn trâu
sừng: trâu dê hươu
gân: . bò nai bò_tươi trâu
phao: câu câu_gà câu_vịt
tóp: mỡ mỡ_mắm mỡ_giòn mỡ_cháy_tỏi
tiết: . canh lợn luộc
pín: . bò dê
nhung: hươu hươu_tươi hươu_khô
trứng: . gà gà_ta gà_tre gà_ác gà_so gà_công_nghiệp gà_sạch gà_thả_vườn gà_hữu_cơ gà_rừng gà_lộn gà_non gà_nướng gà_omega gà_đồi vịt vịt_lộn vịt_muối vịt_biển vịt_bắc_thảo vịt_chạy_đồng vịt_xiêm ngỗng cút cút_lộn bắc_thảo muối lộn ngan kiến bồ_câu cá_hồi cá_tầm chim_trĩ đà_điểu non lòng_đào cáy tươi cá cua rán tôm vịt_sống sữa so cút_sống đà_điểu_tươi gà_mía
hột: vịt vịt_lộn vịt_muối gà gà_ta gà_so vịt_bắc_thảo vịt_dữa điều é mít sen xoài vịt_xiêm
mật: . ong ong_rừng ong_nuôi ong_hoa ong_hoa_rừng ong_mùa ong_rừng_mùa ong_mật ong_hoa_cà_phê ong_hoa_nhãn ong_hoa_vải ong_bạc_hà ong_bạc_hà_mèo_vạc ong_ruồi ong_khoái ong_dú ong_hoa_tràm ong_hoa_yên_bạch ong_nguyên_chất ong_u_minh ong_rừng_u_minh ong_tam_đảo ong_chanh_đào ong_nghệ ong_hoa_keo ong_hoa_rừng ong_hoa_cao_su ong_hoa_xuyến_chi ong_cát ong_đông_trùng mía dừa dừa_nước gấu hoa_dừa thốt_nốt heo cá ong_bánh_tổ ong_tổ hoa
sáp: ong ong_vàng ong_trắng thơm
phấn: hoa hoa_rừng ong hoa_nhãn
sữa: . ong_chúa ong_chúa_tươi chua chua_nếp_cẩm chua_dẻo chua_mít chua_túi chua_hũ chua_uống dê bò tươi tươi_ba_vì đậu_nành bắp hạt hạt_sen gạo ngô đặc hạt_điều trâu óc_chó hạt_óc_chó
keo: ong ong_dú lai dán_chuột
yến: sào sào_khánh_hòa chưng chưng_đường_phèn chưng_hạt_sen tinh tinh_chế thô rút_lông mạch tươi huyết vụn hũ sơ_chế chưng_sẵn chân tổ
tổ: yến yến_thô yến_tinh_chế ong
rùa: vàng
giun: quế đất
cà_cuống: .
`;
