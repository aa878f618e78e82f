/** What kitchens, stills, workshops and yards make, and what fields need; written as in goods-plants.ts. */
export const MADE_GOODS = `
mắm: . cái cái_cá_cơm nêm nêm_huế ruốc ruốc_huế tôm tôm_chua tôm_hậu_lộc tép tép_chưng_thịt cá_linh cá_sặc cá_lóc cá_cơm cá_thu cá_chốt cá_rò cá_trèn cá_ngừ ba_khía thái cáy cáy_thái_bình rươi mực đu_đủ cà cà_pháo nhum cua_đồng cua còng bò_hóc cà_xỉu dưa tép_đồng lóc cốt nhĩ nhỉ mùi sò ruột rò cá_chuồn cá_mòi đồng tôm_đất lòng_ruột bống nục dảnh trê bốc cá_đù
nước: mắm mắm_nam_ô mắm_nhĩ mắm_nhỉ mắm_cốt mắm_cốt_nhĩ mắm_cá_cơm mắm_phú_quốc mắm_phan_thiết mắm_cát_hải mắm_ba_làng mắm_cá_linh mắm_rươi mắm_truyền_thống mắm_chấm mắm_nguyên_chất mắm_chay mắm_tỏi_ớt mắm_kẹo tương cốt_dừa cốt_nghêu mía dừa dừa_tươi yến ép ép_trái_cây ép_táo lá_vối sâm sâm_bí_đao rửa_chén_sinh_học rửa_chén tẩy_rửa_sinh_học nhàu màu_dừa màu cốt chấm suối ngọt lọc giặt_bồ_hòn cốt_gà cốt_me cốt_chanh dâu sấu bí_đao lau_sàn gội_đầu gội hoa_hồng cốt_mắm mủ_trôm đỗ_đen lèo mắm_nhum lẩu lẩu_thái
dầu: . phộng phộng_ép phụng phụng_ép phụng_ép_lạnh lạc lạc_ép mè mè_ép dừa dừa_ép_lạnh dừa_nguyên_chất gấc tràm tràm_huế tràm_gió sả sachi hạt_cải hào ăn gội gội_bồ_kết gội_thảo_dược khuynh_diệp đậu_nành óc_chó bưởi ô_liu màu_điều gội_đầu điều mù_u gió macca vừng tỏi hướng_dương trẩu rái ớt chanh
tinh: dầu dầu_tràm dầu_sả dầu_bưởi dầu_quế dầu_chanh dầu_sả_chanh dầu_gừng dầu_húng_chanh dầu_bạc_hà dầu_vỏ_bưởi dầu_sả_java dầu_màng_tang dầu_oải_hương dầu_hồi dầu_tràm_huế dầu_pơ_mu bột bột_nghệ bột_nghệ_vàng bột_nghệ_đen bột_sắn bột_sen bột_bắp bột_khoai bột_gừng nghệ nghệ_đỏ
tương: . ớt ớt_mường_khương bần bần_hưng_yên cà hột đen bắp nếp nam_đàn dầu_ớt ớt_xiêm ớt_nhà_làm đậu_nành_lên_men miso cự_đà hạt đậu cự
giấm: . táo táo_mèo gạo chuối tỏi nuôi mơ bỗng dừa nho thanh_trà mía chanh ớt_tỏi vải
đường: . phên phèn đen bát thốt_nốt thốt_nốt_an_giang mía thẻ cát nâu trắng hoa_mai thùng tán phổi mật vàng thẻ_thủ_công phèn_vàng nho
muối: . hột tôm tôm_tây_ninh ớt ớt_xanh ớt_chanh ớt_nha_trang tre hầm chẩm_chéo é mè vừng lạc sả_ớt tiêu_rừng hồng hoa_muối biển bạc_liêu tinh sa_huỳnh iot kiến_vàng nhuyễn lá_é tắc ớt_hạt hảo_hảo ngâm_chân thảo_dược sấy kiến ruốc
sa_tế: . tôm sả ớt tỏi
chẩm: chéo chéo_khô chéo_ướt chéo_tây_bắc
bột: . sắn sắn_dây sắn_dây_nguyên_chất sắn_dây_ướp_hoa_bưởi nghệ nghệ_mật_ong gạo gạo_lứt gạo_lứt_huyết_rồng nếp năng mì bắp ngũ_cốc ngũ_cốc_dinh_dưỡng đậu_xanh đậu_đen đậu_nành đậu_đỏ sen hạt_sen củ_sen ớt quế gừng tiêu tỏi matcha trà_xanh cacao diếp_cá tía_tô rau_má chùm_ngây lá_dứa lá_tía_tô cần_tây yến_mạch mì_tinh bình_tinh khoai khoai_lang_tím chiên_giòn chiên_xù bánh_xèo bánh_căn bánh_bèo bánh_bông_lan bánh_cuốn mầm_đậu_nành mầm_đậu chuối_xanh hoàng_tinh đao dong_riềng dong canh ngọt nêm cà_phê lá_sen báng tẻ mè_đen thính ăn_dặm đậu_tương cà_ri hà_thủ_ô tam_thất đậu_ngự cá xương kiều_mạch gấc hành rau_củ mít sương_sáo sương_sâm cám_gạo nhàu lọc rau_câu cốm huyết_rồng ngô macca sả vỏ_bưởi
ngũ: cốc cốc_dinh_dưỡng cốc_lợi_sữa cốc_granola cốc_bầu cốc_ăn_kiêng cốc_hạt
granola: . siêu_hạt không_đường yến_mạch mix
miến: . dong dong_bình_liêu dong_bắc_kạn dong_cao_bằng đao gạo lươn rong_biển khoai_lang làng_so chùm_ngây sắn gà đậu_xanh
bún: . khô tươi gạo gạo_lứt nưa ngô tằm sen bắp gạo_khô bò_huế chả_cá đậu_mắm_tôm mắm con lá mắm_nêm nước_lèo nghệ riêu rau_củ thái bó
mì: . quảng quảng_khô sợi gói trứng tôm chũ căn lá rau_củ chùm_ngây gạo_lứt khô tươi ý ngũ_sắc xào vắt cao_sản chính hoành_thánh nui cay tươi_quảng_nam
phở: . khô tươi bò chua cuốn gà ngô gạo_lứt sắn
hủ: tiếu tiếu_khô tiếu_sa_đéc tíu tíu_dai tiếu_mỹ_tho
nui: . gạo khô rau_củ gạo_lứt
bánh: . tráng tráng_cuốn tráng_mè tráng_nướng tráng_phơi_sương tráng_gạo_lứt tráng_dừa tráng_trộn tráng_nhúng tráng_đại_lộc tráng_túy_loan tráng_mỏng tráng_dày tráng_tây_ninh tráng_ớt tráng_sữa tráng_nem tráng_mắm_ruốc tráng_gạo tráng_rế tráng_bơ đa đa_nem đa_vừng đa_kế đa_cua đa_đỏ đa_nướng tét tét_lá_cẩm tét_mặn tét_chuối tét_nhân_thịt tét_ngũ_sắc tét_trà_cuôn tét_chay tét_ngọt chưng chưng_gù chưng_đen chưng_xanh chưng_dài chưng_gấc chưng_vuông chưng_nếp_cẩm chưng_bờ_đậu chưng_tranh_khúc ít ít_lá_gai ít_trần ít_nhân_dừa ít_nhân_đậu ít_nhân_tôm ít_mặn ít_ram in in_đậu_xanh tổ tổ_hội_an khô_mè dừa_nướng đậu_xanh đậu_xanh_hải_dương cốm pía pía_sầu_riêng gai gai_ninh_giang gai_tứ_trụ dày giầy giò bao bao_chỉ mì mì_que xèo bèo bèo_chén lọc bột_lọc bột_lọc_lá nậm ú ú_tro tro gio ướt ướt_thịt_nướng hỏi thuẫn phồng phồng_tôm phồng_sơn_đốc phồng_mì phồng_sữa tai_heo tai_yến cáy cáy_thái_bình cuốn cuốn_nóng bò da_lợn chuối chuối_nướng căn căn_khô khọt cam cam_nhân_đậu rán bông_lan bông_lan_trứng_muối trung_thu dẻo nướng tráng_miệng ép ép_huế quy quy_dừa quy_yến_mạch phu_thê su_sê xoài hạt_dẻ ngải ngải_cứu khảo khảo_cao_bằng coóng_phù chì khoai khoai_mì khoai_mì_nướng cóng tằm tằm_bì canh đúc đúc_lạc đúc_ngô đúc_lá_dứa giòn tôm tai_vạc men men_giá phục_linh xu_xê mật cooc_mò trứng_kiến áp_chao tam_giác_mạch xốp hạnh_phúc tẻ gối bà_lai ram_ít đập hẹ gấc nếp chả vạc trôi trôi_tàu lá lá_dừa lá_mơ tày láng thửng nhãn dứa cá trứng sắn kẹp kẹo thốt_nốt ngói gừng mướt ram tiêu flan sinh_nhật bò_bía bía kem tart gato hấp tươi rế hồng hồng_tam_quan hồng_dừa đa_dừa khúc rợm đòn ống lăn thánh gạo gạo_lứt gạo_lứt_chà_bông gạo_lứt_rong_biển hoa_hồng hỏi_khô
nem: . chua chua_thanh_hóa chua_thanh_hoá chua_rán nướng nướng_ninh_hòa nướng_nha_trang lụi nắm phùng rán thính tré chợ_huyện lai_vung lai_vung_chua cua_bể tai cuốn chay giã bùi ninh_hòa chạo hải_sản
tré: . bà_đệ rơm bó huế bình_định
chả: . bò bò_đà_nẵng cá cá_thác_lác cá_thát_lát cá_thu cá_chuồn cá_nha_trang cá_lý_sơn cá_rô cá_mối cá_lăng cá_basa cá_thu_hấp cá_chiên cá_quy_nhơn lụa lụa_chay mực mực_hạ_long mực_giã_tay quế cua ốc ốc_nhồi ram ram_tôm_đất giò rươi huế chiên tôm gà nướng thủ cốm lá_lốt rán bì da dê bê chay hoa chìa ram_bắp bọc nóng hấp sụn nem
chạo: tôm ốc chân_giò
lạp: xưởng xưởng_tươi xưởng_gác_bếp xưởng_tôm xưởng_bò xưởng_heo xưởng_khô xưởng_sóc_trăng xưởng_hun_khói xưởng_mai_quế_lộ xưởng_cá xưởng_lòng sườn sườn_gác_bếp sườn_hun_khói
lạp_xường: .
xúc: xích xích_gác_bếp xích_tươi xích_phô_mai xích_heo
pa: tê tê_gan tê_cột_đèn tê_gan_heo
pate: . gan cột_đèn gan_heo gan_gà
chà: bông bông_heo bông_gà bông_cá_lóc bông_nấm bông_cá_hồi bông_tôm là
khô: . cá cá_lóc cá_sặc cá_sặc_bổi cá_dứa cá_dứa_một_nắng cá_tra_phồng cá_đuối cá_chỉ_vàng cá_kèo cá_cơm cá_thiều cá_khoai cá_lìm_kìm cá_chạch cá_đù cá_hố cá_thòi_lòi cá_lạt cá_lù_đù cá_mối cá_bò cá_phi cá_trèn cá_nhồng cá_lưỡi_trâu cá_lóc_đồng mực mực_xé bò bò_miếng bò_sợi bò_viên bò_que gà gà_lá_chanh gà_xé trâu trâu_gác_bếp nai nai_giả heo heo_cháy_tỏi nhái rắn ếch lóc sặc dứa đuối mè dê cá_ét_mọi thiều trăn ba_khía vịt chuột
gỏi: . cá cá_mai cá_nam_ô cá_trích cá_nhệch sứa bưởi gà cuốn tôm sầu_đâu củ_hủ_dừa ngó_sen xoài khô_bò bò đu_đủ mít
nộm: . sứa hoa_chuối đu_đủ bò_khô
kim: chi chi_cải_thảo chi_củ_cải chi_hẹ chi_dưa_leo châm châm_khô ngân ngân_hoa tiền tiền_thảo quất
dưa_món: .
xôi: . gấc ngũ_sắc nếp_than lá_cẩm xéo đậu_xanh gà vò sắn trứng_kiến lạc bắp đỗ_xanh thịt mặn vị trắng đậu_đen hoa_cau gấc_đậu_xanh xiêm sầu_riêng
cơm: . lam lam_tây_bắc rượu rượu_nếp cháy cháy_chà_bông cháy_ninh_bình cháy_kho_quẹt tấm dừa nắm nắm_muối_vừng gà mẻ nguội hến sấy dừa_sấy dừa_nạo phần âm_phủ chay cuộn
cốm: . dẹp dẹp_trà_vinh xanh xanh_làng_vòng làng_vòng tươi gạo nếp dừa mễ_trì khô tú_lệ sữa ngũ_cốc gạo_lứt rang bắp
kẹo: . dừa dừa_bến_tre dừa_sầu_riêng lạc lạc_vừng cu_đơ gương mè mè_xửng chuối dồi dồi_nam_định gừng me đậu_phộng sâu kéo mạch_nha cu bột thèo_lèo ú bông sìu_châu sìu dừa_dẻo dẻo sữa chuối_bến_tre bưởi nougat hạt thốt_nốt cà đường ống nhãn dâu chanh ổi tắc_dẻo
mứt: . gừng gừng_dẻo dừa dừa_non dừa_dẻo dừa_sợi bí bí_đao mãng_cầu mãng_cầu_xiêm me tắc quất chùm_ruột cà_rốt khoai khoai_lang hạt_sen mận dâu dâu_tây dâu_tằm xoài cam vỏ_bưởi thơm chanh_dây cóc khế cà_chua tết mít chuối thập_cẩm sen tầm_ruột rau_câu atiso atiso_đỏ hồng kiwi sim ổi táo sấu mơ phúc_bồn_tử phật_thủ gừng_kim_long bình_tinh dừa_nước cam_thảo mãng_cầu_dẻo
ô: mai mai_mơ mai_sấu mai_mận mai_me mai_gừng mai_xí_muội mai_mơ_gừng mai_sấu_bao_tử mai_đào mai_chanh mai_khế mai_cóc liu dược
chip: chuối mít khoai
snack: . rong_biển khoai_lang chuối
mạch: nha nha_quảng_ngãi môn
thạch: . đen đen_cao_bằng dừa găng rau_câu rau_câu_dừa sương_sáo trái_cây lô_hội đen_tràng_định nha_đam trắng
sương: sáo sáo_đen sâm sâm_lá sa
rau_câu: . dừa chân_vịt chỉ sợi
caramen: . dừa
tàu: hũ hũ_ky hũ_nóng hũ_nước_đường hũ_non xì xì_lạng_sơn hũ_đá phớ
phù: chúc trúc_khô
chao: . môn trắng đỏ huế ớt
phô: mai mai_que
váng: sữa đậu
kem: . dừa bơ chuối sầu_riêng que trái_cây xôi ống tươi flan
siro: . dâu chanh_dây sim atiso mơ hibicus dâu_tằm tắc gừng nho
sinh: tố tố_bơ tố_dâu
rượu: . gạo gạo_quê gạo_bàu_đá nếp nếp_than nếp_cẩm nếp_cái_hoa_vàng nếp_hương đế đế_gò_đen cần cần_tây_nguyên sim sim_rừng sim_phú_quốc mơ mận mận_sơn_la táo_mèo chuối_hột chuối_hột_rừng ba_kích ngô ngô_bản_phố ngô_men_lá ngô_na_hang mẫu_sơn bàu_đá làng_vân kim_sơn tà_vạt vang vang_đà_lạt nho dâu dâu_tằm dâu_tây đinh_lăng nhàu thóc phú_lễ san_lùng mật_ong men_lá sâm gừng nghệ dừa thuốc trái_cây rừng đế_long_an sim_măng_đen quê bắp tỏi đòng_đòng kiến đẳng_sâm cao amakong chanh_dây trắng tây vang_nho hồng_đào hồng_đào_quảng_nam chum khoai sắn nấm vải ong_đất hạ_thổ trứng tiết_dê
bia: . hơi tươi thủ_công lạnh
men: . rượu lá nấu_rượu rượu_lá vi_sinh ủ_phân cơm_rượu tiêu_hóa nở rượu_thuốc_bắc em
cao: . dược_liệu ban_long hổ_cốt xương_ngựa khớp atiso ngựa_bạch chè_vằng gắm đinh_lăng trăn khỉ cà_gai_leo lá_vằng sao_vàng mật_nhân khôi_nhung dê_toàn_tính hươu_ngựa dạ_dày ích_mẫu diếp_cá linh_chi bách_bộ lạc_tiên
thuốc: lá lào lào_quảng_xương nam ngâm_chân bắc trừ_sâu trừ_sâu_sinh_học rê tắm tắm_dao_đỏ ho
sâm: . ngọc_linh ngọc_linh_tươi ngọc_linh_ngâm_mật_ong dây dây_tươi dây_khô cau đất bố_chính hàn_quốc đá tươi lai_châu nam_núi_dành quy_đá đương_quy cuốn_chiếu vũ_diệp hoàng_sin_cô nước tươi_hàn_quốc bàn báo đại_hành cát bổ_lượng đá_tươi
đảng: sâm sâm_khô sâm_tươi sâm_dây
đẳng: sâm sâm_tươi sâm_khô
đinh: lăng lăng_khô lăng_tươi lăng_lá_nhỏ lăng_nếp hương
đương: quy quy_tươi
đông: trùng trùng_hạ_thảo trùng_hạ_thảo_tươi trùng_hạ_thảo_khô trùng_hạ_thảo_sấy_thăng_hoa cô sương sương_móng_giò
linh: chi chi_đỏ chi_rừng chi_khô lăng sam
tam: thất thất_bắc thất_nam thất_mật_ong thất_khô thất_rừng giác_mạch
hà: thủ_ô thủ_ô_đỏ thủ_ô_khô
hoàng: tinh kỳ bá cầm liên liên_ô_rô đằng tinh_đỏ sin_cô tinh_hoa_trắng
huyết: đằng rồng bò heo dụ lình giác yến
xạ: đen can đen_khô hương
giảo: cổ_lam cổ_lam_khô
cà_gai: leo leo_khô
dây: thìa_canh thìa_canh_khô thuốc đau_xương cóc chùm_ngây gắm tơ_hồng mật thần_thông thừng_dừa rừng máu mủ tơ
kê_huyết_đằng: .
nhân: trần trần_khô sâm sâm_tươi điều đậu_phộng hạt_điều mắc_ca óc_chó
nhàu: . khô chín tươi rừng
lạc_tiên: . khô
khổ_sâm: .
diệp: hạ_châu hạ_châu_khô
râu: ngô bắp mèo mèo_khô bắp_khô mực
thiên_niên: kiện
ích: mẫu mẫu_khô
chùm_ngây: .
hương_thảo: .
dong: riềng lá
hoài: sơn sơn_khô
long: nhãn nhãn_hưng_yên nhãn_khô
kỷ: tử tử_đỏ
ý: dĩ dĩ_rang
sơn: tra tra_khô
la: hán_quả
tâm: sen sen_sấy sen_khô
vỏ: quýt quýt_khô bưởi trấu quế cam cam_khô quế_khô gừng trai dừa bưởi_sấy ốc lạc vối cây chanh
rễ: tranh đinh_lăng nhàu cau chè cỏ_tranh đinh_lăng_khô lá_lốt sâm cây
búp: chè sen trà ổi trà_tươi
nụ: vối vối_khô hoa_tam_thất tam_thất vối_quế hồng nhài hòe
vối: nụ nụ_khô khô
mủ: trôm trôm_sơ_chế gòn cao_su trôm_ninh_thuận
trầm: hương hương_nụ tóc bánh cảnh rừng không_tẩm
nhang: . trầm quế thảo_mộc sạch nụ vòng bồ_kết trầm_hương bài
hương_nén: . trầm thảo_mộc
xà: bông bông_dừa bông_nghệ bông_sả bông_bồ_hòn bông_thảo_dược bông_thiên_nhiên phòng phòng_nghệ
bồ_hòn: . khô tươi
than: . củi hoa gáo_dừa đước không_khói mắm tổ_ong tre đá sạch nhãn đen ép cà_phê viên
củi: . khô cà_phê nhãn keo gỗ điều bạch_đàn trầm thông nén ép mắt_tre vải trấu đước vụn
gỗ: . keo xoan tạp lim tràm mít xà_cừ thông sưa vụn củi hương nghiến dừa pallet cao_su tếch gụ
mùn: cưa dừa hữu_cơ
xơ: dừa dừa_sạch mướp mít
vỏ_dừa: .
trấu: . hun sống viên bánh tươi khô ép
rơm: . cuộn khô rạ bó tươi ủ_chua vàng cuộn_khô nếp
rạ: . khô
bã: mía đậu đậu_nành bia cà_phê sắn mì đậu_phộng rượu dừa mắm
phân: . bò bò_khô bò_hoai bò_ủ_hoai gà gà_ủ_hoai gà_hoai_mục dê dê_ủ_hoai dê_khô dê_nghiền heo trâu trùn_quế trùn_quế_nguyên_chất hữu_cơ vi_sinh chuồng chuồng_ủ_hoai cá đạm_cá cút dơi gà_nén hữu_cơ_vi_sinh npk lân kali ure đạm thỏ vịt xanh tằm nước trùn chim bồ_câu đậu_tương dê_viên ủ_hoai hữu_cơ_khoáng
dịch: trùn_quế chuối đạm_cá
chế: phẩm_trichoderma phẩm_em phẩm_sinh_học
trichoderma: .
đất: . sạch trồng_cây trồng_rau mùn phù_sa trồng sét thịt đỏ_bazan dinh_dưỡng trồng_hoa vườn
vôi: bột cục ăn_trầu
thức: ăn_gà ăn_cá ăn_chăn_nuôi
chậu: . đất_nung sen_đá xi_măng gốm nhựa composite hoa hoa_giấy cúc quất mai sứ cây lan kiểng sành cảnh gỗ ớt
giỏ: . tre mây cói đệm đan_tay quà_tết trái_cây lục_bình đi_chợ hoa cá nhựa xách_cói treo_lan cần_xé quà cói_thổ_cẩm lát mây_tre dừa
rổ: . tre mây đan_tay rá nhựa cá dày sưa sảo
rá: tre mây inox vo_gạo
thúng: . tre cái chai mủng đan
nong: tre tằm nia
nia: . tre phơi
nón: . lá lá_huế lá_bài_thơ quai_thao lá_làng_chuông lá_gò_găng cói ngựa tơi lá_sen lá_ba_tầm tai_bèo
chiếu: . cói cói_nga_sơn trúc tre lác lác_định_yên nằm hoa nga_sơn cói_hoa bông trải_sàn cà_mau bàng
chổi: . đót cọ rơm chà dừa tàu_cau quét_nhà cỏ xể nan lông_gà lúa sể
đũa: . tre dừa mun kim_giao gỗ trắc ăn cả cọng_dừa gỗ_dừa cau
thớt: . gỗ nghiến gỗ_nghiến gỗ_me tràm me gỗ_mít
khay: . tre tre_tròn gỗ mây đan tre_vuông gỗ_dừa trà cói mứt
mẹt: . tre tre_tròn bún
gùi: . tre mây
nơm: tre cá
lờ: cá tre tôm
đó: tre
lồng: gà bàn chim đèn cá tre chó heo đèn_hội_an
bội: gà tre
mành: tre trúc cói
phên: tre nứa
sọt: tre
dần: sàng tre
sàng: tre gạo
võng: . cói dù gai lưới đay ngô_đồng
túi: cói vải thổ_cẩm lục_bình cỏ_bàng đệm thơm lọc_trà giấy mây lác
thảm: xơ_dừa cói lục_bình chùi_chân đay
bàn: chải_xơ_dừa ghế_tre ghế_mây thờ
ghế: mây tre đẩu xếp gỗ
quạt: nan giấy mo lá mo_cau tre
khăn: rằn thổ_cẩm lụa mặt_tre choàng dệt piêu
vải: lanh thổ_cẩm đũi lụa_tơ_tằm tơ_tằm
thổ: cẩm cẩm_tày cẩm_chăm phục_linh
lụa: . tơ_tằm mã_châu vạn_phúc hà_đông tân_châu nha_xá
tơ: tằm sống sen
áo: dài tơi thổ_cẩm bà_ba mưa
chăn: bông thổ_cẩm tơ_tằm con_công
gối: cói vỏ_đậu thảo_dược mây ống
gốm: . bàu_trúc thanh_hà chu_đậu bát_tràng phù_lãng chăm
chum: . sành vại rượu ngâm_rượu đất
vại: . sành muối_cà dưa
ghè: rượu_cần
chum_sành: .
nồi: đất đất_kho_cá
niêu: . đất kho_cá
ấm: trà đất sắc_thuốc tử_sa
bình: hoa gốm vôi rượu trà
bát: sành gỗ đĩa hương
đèn: lồng lồng_hội_an dầu
dao: . phay rựa mèo đi_rừng thái chặt phúc_sen rèn nhíp gọt cau đa_sỹ bầu
rựa: . rèn phát đi_rừng
cuốc: . rèn bàn chim
liềm: . gặt rèn hái
lưới: . cá lan che_lan đánh_cá b40 rê rào che_nắng bát_quái
cần: câu câu_tre xé
máy: thái_chuối tuốt_lúa xay_bột cắt_cỏ ấp_trứng bơm ép_dầu băm_cỏ cày bóc_lạc cưa xịt gặt
tranh: sơn_mài thêu đông_hồ gạo tre dừa
song: mây
lá_buông: .
cói: . khô chẻ tươi xe
mây: . chẻ rừng nước tươi nếp sợi
đay: . khô tơ
đót: . khô tươi
nứa: . cây tép khô
lục: bình bình_khô
bèo: tây tấm hoa_dâu cái lục_bình dâu
bông_gòn: .
chỉ: xơ_dừa thêu
ván: gỗ ép dừa
sùng: đất
đồ: chua thờ gốm khô chay ăn_vặt lễ
quà: quê tết
set: quà quà_tết lẩu trái_cây
hủ_tiếu: .
lẩu: . gà_lá_é mắm cá_kèo thái nấm cá_đuối bò ếch cua_đồng gà_ớt_hiểm riêu_cua dê hải_sản cá_linh cá_tầm
cháo: . lươn vịt gà ấu_tẩu canh bột_lọc lòng cá_lóc sườn hàu dinh_dưỡng ếch yến_mạch trai ngao hến lá_dứa
phá: lấu lấu_bò
bò_kho: .
ram: . tôm bắp tôm_đất cuốn hải_sản thịt rế
hoành: thánh
há: cảo cảo_tôm
xíu: mại mại_chén
sủi: cảo dìn
súp: lơ lơ_xanh lơ_trắng lơ_baby cua gà hải_sản
chuối_ép: .
trà_sữa: .
kombucha: . dâu gừng
cà_phê_trứng: .
thính: gạo cá bắp đậu câu
hạt_nêm: .
bỏng: . ngô gạo nếp nẻ nổ cốm chủ
chè_khoai: .
yaourt: . dẻo đá túi mít hũ
yogurt: . dẻo hy_lạp
bó: xôi
hà: thủ
mắt: cá
mầm: đậu
bầu: giống
mai: chiếu vạn tứ
lan: hồ
sanh: cảnh
đuông: chà
phong: lan
phúc: bồn
đặc: sản
trai: nướng
trĩ: đỏ
chó: phú
bã: cà
mười: giờ
cẩm: tú
đồng: tiền
thược: dược
mào: gà
dạ: yến
thảm: xơ
áo: thổ
mâm: xôi
hướng: dương
hộp: quà
ngán: biển
đĩa: gốm
guốc: mộc
liềm: cắt
ba: chạc
nghệ: nhân
cao: sao
tấm: thổ
`;
