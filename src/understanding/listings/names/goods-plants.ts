/** What grows: for each first word what may follow it, parted by blanks; several words of one goods are tied by "_", "." is the first word alone. */
export const PLANTS = `
cải: . ngồng bẹ bẹ_xanh bẹ_dún bẹ_trắng cay ngọt thìa thảo xanh trắng xoong xoăn kale bó_xôi cúc chíp chip rổ làn mầm con trời mèo mơ bắp tím cầu_vồng đắng canh củ ngồng_non ngọt_bông dưa muối_chua làn_hồng_kông đuôi_phụng nhún tàu rừng sậy
rau: . muống muống_hạt muống_nước má lang ngót ngót_rừng dền dền_cơm dền_đỏ dền_tía mồng_tơi mùng_tơi rừng dớn đay nhút đắng cần cần_nước cần_tây diếp diếp_cá diếp_xoăn thơm sống mầm ngổ ngò om răm húng quế tần_ô bợ bí bồ_ngót bò_khai bắp_bí sam sắng sâm tầm_bóp tập_tàng trai dừa đắng_biển câu câu_chân_vịt mương lìm_kìm chùm_ngây càng_cua cải cải_thìa mác choại nhãn_lồng khoai lủi tiến dấp_cá mùi mùi_tàu thì_là củ củ_quả hữu_cơ thủy_canh dại ghém gia_vị trộn đọt hẹ đồng bông xà_lách kèo_nèo nhiếp
xà: lách lách_lô_lô lách_xoong lách_mỡ lách_xoăn lách_búp lách_thủy_canh lách_romaine
bắp: . cải cải_tim cải_tím nếp nếp_tím ngọt mỹ non chuối bò hoa giò trái khô hạt sú tím luộc rang nướng heo đá sinh_khối vàng
su: su su_non hào hào_tím le
đậu: . xanh xanh_cà_vỏ xanh_lòng đen đen_xanh_lòng đỏ nành trắng ngự ván rồng bắp đũa que ve cove cô_ve côve hà_lan phộng phộng_rang phộng_sẻ phụng phụng_luộc phụ phụ_nướng hũ hũ_ky hũ_non khuôn tương rang triều lăng gà hủ phộng_da_cá thận_đỏ biếc bí cút hòa_lan quyên mèo nho_nhe rằn
đỗ: . xanh đen đỏ tương lạc trọng ván quyên trắng leo cô_ve
bí: . đỏ đỏ_hồ_lô đỏ_non xanh xanh_sặt đao đao_chanh ngô ngòi ngòi_xanh hồ_lô rợ đậu cô_tiên nhật sặt phấn nụ bao_tử mật hạt_đậu lào
bầu: . sao hồ_lô dài trắng đất sáp nậm thước
mướp: . hương khía đắng đắng_rừng nhật rắn trâu ta non
khổ: qua qua_rừng qua_xanh qua_mini sâm
dưa: . hấu hấu_không_hạt hấu_ruột_vàng hấu_sạch hấu_long_an leo leo_baby leo_mini leo_giống chuột chuột_baby gang gang_muối lưới lưới_ruột_xanh lê lê_vàng bở hồng mật vàng kim_hoàng_hậu bồn cải cải_chua muối món mắm kiệu giá chua pepino hoàng_kim bao_tử cà rau_muống sen hành tây hắc_mỹ_nhân nước
cà: . chua chua_bi chua_cherry chua_beef chua_bạch_tuộc chua_đen chua_socola chua_thân_gỗ tím tím_dài tím_tròn pháo pháo_muối pháo_trắng pháo_xanh dĩa dái_dê bát rốt rốt_baby na na_ngâm na_đập na_đập_dập phê phê_bột phê_hạt phê_rang_xay phê_rang_mộc phê_nhân phê_robusta phê_arabica phê_culi phê_chồn phê_trứng phê_sạch phê_gói kheo gai_leo độc_dược xóc ghém ri
củ: . cải cải_trắng cải_đỏ cải_khô cải_đường dền dền_đỏ đậu sắn nén nén_tươi kiệu kiệu_tươi hành tỏi gừng riềng nghệ sả ấu mài từ mì sen súng năng chuối dong dong_riềng niễng môn khoai bình_vôi hồi sâm hoài_sơn tam_thất ngải_bún chóc gió lùn đao đinh_lăng huệ hủ_dừa hũ_dừa cái hà_thủ_ô
khoai: . lang lang_mật lang_tím lang_nhật lang_vàng lang_trắng lang_sấy lang_dẻo lang_cao_sản lang_ruột_vàng tây tây_bi tây_hồng môn môn_cao môn_sáp môn_ta sọ mì mì_cao_sản mỡ mỡ_tím mỡ_trắng từ ngọt dẻo deo gieo tía nưa chuối mùng ngứa sâm tàu tầng_vàng trứng mài
sắn: . dây dây_bột tươi khô lát nước nếp ta cao_sản chuối
gừng: . tươi già non ta sẻ tàu trâu gió rừng khô bột sấy muối đen
nghệ: . tươi đen vàng đỏ bột già trắng xà_cừ viên_mật_ong mật_ong nếp
tỏi: . ta tây đen đen_cô_đơn đen_một_nhánh cô_đơn một cô_đơn_lý_sơn khô tươi lào lý_sơn non bột phi ngâm ngâm_giấm sẻ tía mồ_côi ngồng tép
hành: . lá tím tím_khô tây ta khô củ tăm hoa phi hương paro boa_rô nén hẹ sấy muối baro chăm
ớt: . xiêm xiêm_rừng xiêm_xanh xiêm_rừng_ngâm hiểm hiểm_xanh chỉ_thiên chuông chuông_đỏ chuông_vàng bột khô sừng sừng_trâu rừng sim ngâm ngâm_giấm mọi xanh đỏ tươi palermo sa_tế chưng gió bay habanero aji_charapita a_riêu
tiêu: . đen sọ xanh đỏ hạt trắng bột rừng lốp ngũ_sắc chín tươi ngào chim khô tiên_phước phú_quốc vĩnh_linh gia_lai dại xay
sả: . cây củ tươi băm java chanh khô bột xay trắng
quế: . thanh chi bột cạo_vỏ trà_my ống khô vỏ điếu sáo vụn quỳ
hồi: . khô hoa hương
thảo: quả quả_khô mộc dược
lá: . lốt lốt_rừng giang chuối chuối_tươi dong dong_rừng dứa chanh chanh_thái nếp sen sen_khô sen_tươi mơ mơ_lông é bép vối vối_khô cẩm ổi trà trầu trầu_không xông me mì cách đinh_lăng sâm sương_sâm sương_sáo bình_bát sung nhíp bứa húng lăng nguyệt_quế bàng ngải nhàu tía_tô vằng mắc_mật móc_mật ngải_cứu dâu cóc gai nón dừa chùm_ngây kinh_giới tắm khôi khôi_tía nho xoài ngót mít thuốc mãng_cầu neem cà_ri giấm tre kè buông đu_đủ đu_đủ_khô diễn
ngò: . gai rí om tàu tây ta mùi
mồng: tơi tơi_đỏ
mùng: tơi
tần: ô
hẹ: . lá bông ta tây
thanh_long: . ruột_đỏ
cau_trái: .
củ_sen: .
đỗ_quyên: .
bồ: ngót công_anh quân đề
lay: ơn
vạn: thọ
cúc: . mâm_xôi vạn_thọ họa_mi pha_lê chi tần vàng đại_đóa indo
cẩm: tú_cầu
ly: ly
loa: kèn
dạ: yến_thảo
trầu_bà: .
lưỡi: hổ
quách: . chín tươi khô
đác: . rim tươi
mận_cơm: .
tầm_bóp: .
chanh_leo: .
bần: . chín
tràm: . gió trà
keo: lai
môn: bạc_hà
húng: . quế lủi cây chanh bạc_hà chó lìu
tía: tô tô_xanh
kinh: giới
mùi: . tàu ta già tây
thì: là
ngải: cứu cứu_khô bún diệp
nha: đam đam_tươi
lô: hội
diếp: cá cá_khô
bạc: hà hà_nấu_canh hà_khô
đọt: . mây bầu bí su_su choại nhãn_lồng lang khoai sắn mồng_tơi chuối ráng ngọn mọt cóc xoài điều vừng mướp đu_đủ đậu
ngọn: . bí su su_su lang bầu mướp rau_lang chè sắn muỗm đậu_hà_lan
bông: . cải cải_xanh cải_trắng cải_tím bí bí_đực hẹ súng điên_điển so_đũa thiên_lý lục_bình chuối sen atiso huệ hồng trang cúc vạn_thọ mai lý điệp hành sua bầu lan đậu_biếc gòn lau mắm ngót giấm nhài
hoa: . hồng hồng_cổ hồng_leo hồng_đà_lạt cúc cúc_mâm_xôi cúc_vàng cúc_chi cúc_khô cúc_chi_khô cúc_họa_mi lan lan_hồ_điệp ly ly_ly mai mai_vàng đào đào_phai sen sen_hồng sen_khô súng huệ huệ_trắng đồng_tiền cát_tường cẩm_chướng cẩm_tú_cầu lay_ơn mào_gà vạn_thọ thược_dược giấy hướng_dương thiên_lý đậu_biếc đậu_biếc_khô bưởi nhài hồi hồi_khô hoè hòe hòe_khô đu_đủ_đực đu_đủ_đực_khô chuối bí atiso loa_kèn tulip dạ_yến_thảo trà_my lily địa_lan phong_lan sứ kiểng chưng_tết trạng_nguyên sống_đời ngọc_lan trang cau tam_thất kim_ngân nghệ_tây bất_tử baby thạch_thảo cải thiên_điểu mẫu_đơn mười_giờ lavender hải_đường dừa_cạn đỗ_quyên ban sim tươi hiên_khô kim_châm phượng phù_dung dâm_bụt oải_hương gạo_khô
nấm: . rơm tràm mối mối_đen hương hương_khô hương_tươi mèo mèo_khô mèo_đen bào_ngư bào_ngư_xám bào_ngư_trắng linh_chi linh_chi_đỏ lim lim_xanh đùi_gà đùi_gà_baby kim_châm tuyết sò sò_trắng sò_xám đông_cô đông_cô_khô mỡ mỡ_gà hoàng_đế hoàng_kim tai_mèo dai trứng ngọc_châm hải_sản chân_dài hầu_thủ đầu_khỉ chaga thượng_hoàng kê_tùng thông rừng bụng_dê mồng_gà vân_chi ngô rơm_búp rơm_nút khô tươi tai_gấu gan_bò tùng_nhung truffle milky tiên_phước bạch_tuyết mỡ_trắng yến
mộc: nhĩ nhĩ_khô nhĩ_tươi nhĩ_trắng hương qua
măng: . tươi khô khô_lưỡi_lợn lưỡi_lợn vầu vầu_đắng nứa nứa_khô tre tre_tươi trúc trúc_tươi le le_khô chua chua_ớt tây tây_xanh rừng củ sặt sặt_luộc đắng luộc giang lồ_ô búp cụt cụt_lái_thiêu ớt ngâm_ớt ngâm_giấm mai mai_khô điền_trúc bát_độ bương xé sợi lá hốc sấy rối tầm_vông bói dầm ngọt mạnh_tông
rong: biển biển_khô nho nho_biển nho_tươi sụn mơ câu đá
giá: đỗ sống đậu đậu_xanh thể
sen: . đá tươi hồng khô quan_âm
ngó: sen sen_tươi môn sen_ngâm
kèo: nèo nèo_tươi
điên: điển
thiên: lý lý_bông niên_kiện môn môn_đông
atiso: . tươi đỏ khô xanh đà_lạt
artichoke: .
boa: rô
cần: tây ta nước tây_tàu
so: đũa
môn: ngọt nước bạc_hà
gạo: . tẻ nếp nếp_cái_hoa_vàng nếp_nương nếp_than nếp_cẩm lứt lứt_đỏ lứt_đen lứt_huyết_rồng st25 st24 st21 tám tám_thơm tám_xoan tám_hải_hậu tám_điện_biên thơm thơm_lài bc bao_thai bắc_hương nàng_hoa nàng_thơm nàng_thơm_chợ_đào nàng_nhen nàng_hương nàng_sen nương nương_đỏ séng_cù huyết_rồng nhật dẻo đài_thơm đài_thơm_8 jasmine xi_dẻo thái tài_nguyên móng_chim sa_mơ quê mới một_bụi_đỏ lài_sữa hương_lài ml202 504 om5451 om18 rồng_vàng khang_dân trắng tím rang hàm_châu xốp mầm mầm_vibigaba tấm ta hữu_cơ trì_trì từ_tâm séng_cù_lào_cai đỏ bát điện_biên ruộng_rươi mùa hương_sữa vo_sẵn hầm xay_dối
nếp: . cái cái_hoa_vàng than cẩm nương tú_lệ thơm ngỗng sáp nhung tan bè quýt dẻo mới hương hạt_cau lứt hoa_vàng thầu_dầu một vải mây bắc thái
lúa: . giống nếp tẻ st24 st25 tươi khô jasmine mì mạch nương thóc mùa mới om rẫy
thóc: . nếp giống tẻ mầm
tấm: . thơm gạo cám tài_nguyên
cám: . gạo bắp ngô gà heo cá vịt mịn viên tăng_trọng trấu
ngô: . nếp nếp_tím ngọt tẻ hạt bắp non khô đồng vàng luộc giống sinh_khối đá tím trái rang bắp_tươi
kê: . vàng nếp gà hạt
mè: . đen trắng vàng rang xửng đen_rang láo
vừng: . đen trắng vàng rang
lạc: . đỏ rang sống nhân tươi luộc vỏ khô tím sen rang_muối rang_húng_lìu giống giống_mới tiên
hạt: . điều điều_rang_muối điều_sống điều_thô điều_mật_ong sen sen_tươi sen_khô sen_sấy sen_huế dẻ dẻ_rang dẻ_trùng_khánh dổi dổi_rừng é chia chia_úc sachi mắc_ca macca óc_chó hạnh_nhân hướng_dương bí bí_xanh dưa mít mít_luộc đác đác_rim vối nêm nêm_rau_củ nêm_nấm tiêu tiêu_sọ tiêu_đen cau ngò bắp giống giống_rau kê diêm_mạch mắc_khén mùi ươi ươi_bay dổi_nếp xẻn đười_ươi quinoa lanh cacao cà_phê methi óc_chó_vàng trân_châu rau đậu thốt_nốt mã_đề kỷ_tử phỉ thông màu_điều sầu_riêng hồ_trăn chuối_hột vừng yến_mạch
mắc: ca ca_nứt_vỏ ca_sấy khén khén_rang mật cọp cỡ
macca: . nứt_vỏ úc
óc: chó chó_đỏ chó_vàng heo
hạnh: nhân
cacao: . bột hạt nibs nguyên_chất
cam: . sành xoàn vinh canh cao_phong đường đường_canh bù mật v2 bóc_vỏ ruột_đỏ cara_cara hà_giang hàm_yên quýt sạch tươi ngọt vắt nước chua hành không_hạt bố_hạ khe_mây navel úc vàng thảo lòng_vàng xã_đoài
quýt: . đường hồng hồng_lai_vung ngọt sen vàng chum bắc_sơn tiểu
chanh: . dây dây_tím dây_ngọt không_hạt leo đào đào_mật_ong muối ta vàng giấy bông_tím tươi tứ_quý sả sấy ngón_tay thái tàu non tứ_thì
bưởi: . da_xanh da_xanh_ruột_hồng năm_roi diễn diễn_tôm_vàng đoan_hùng phúc_trạch trụ hồng hồng_da_xanh đỏ chua ruột_hồng tân_triều đường_lá_cam bung thanh_trà quế_dương xuân_vân hoàng lông_cổ_cò soi_hà luận_văn sửu thồ non sấy khô bánh_xe
thanh: trà trà_huế long long_ruột_đỏ long_ruột_trắng long_ruột_tím long_vàng long_tím long_sấy mai nhãn táo yên ngâm
tắc: . xí_muội kiểng chín tươi ngâm muối mật_ong kè
quất: . cảnh hồng_bì bonsai chín mật_ong trái
chuối: . mốc bà_hương cau lùn sứ già già_hương già_nam_mỹ ngự ngự_đại_hoàng tiêu tiêu_hồng tây thái laba la_ba hột hột_rừng hột_rừng_khô sáp sáp_luộc xanh chín sấy sấy_dẻo sấy_giòn khô ép ngào bom táo_quạ tá_quạ xiêm chà_bột chà nếp hương mật phơi nướng kiểng cô_đơn rừng dong lửa ngốp bơm laba_đà_lạt giống cấy_mô nải già_cui chát đá ngọt_rừng
xoài: . cát cát_hòa_lộc cát_chu tượng keo keo_vàng thái đài_loan úc tứ_quý ba_màu thanh_ca sấy sấy_dẻo lắc non xanh chín tròn tròn_yên_châu bưởi hòa_lộc ghép hôi tím mút lòng_vàng lá nhãn ngâm dầm một_nắng yên_châu hạt_lép quéo
mít: . thái thái_siêu_sớm nghệ ruột_đỏ tố_nữ non mật dai ráo ướt ta nài sấy sấy_giòn lá_bàng indo trộn không_hạt ướp_đá dừa luộc chín múi múi_tách viên_linh na
sầu: musang_king ri6 riêng riêng_ri6 riêng_dona riêng_thái riêng_monthong riêng_musang_king riêng_sáu_hữu riêng_khổ_qua_xanh riêng_cơm_vàng riêng_chín_hóa riêng_hạt_lép riêng_tách_múi riêng_cấp_đông riêng_chuồng_bò riêng_khánh_sơn riêng_sấy riêng_rụng riêng_hạt đâu
chôm: chôm chôm_nhãn chôm_thái chôm_java chôm_tróc
nhãn: . lồng lồng_hưng_yên xuồng xuồng_cơm_vàng xuồng_xanh tiêu tiêu_da_bò da_bò ido tím hương_chi sấy chín_muộn thanh long cùi miền muộn đường_phèn vũng_tàu
vải: . thiều thiều_lục_ngạn u_hồng lai sấy khô chín_sớm thô thổ_cẩm không_hạt lanh tu_hú u_trứng thanh_hà
ổi: . nữ_hoàng lê lê_đài_loan đài_loan ruột_đỏ ruột_hồng không_hạt đào sẻ bo đông_dư xá_lị rừng trân_châu găng giòn sấy ruby ta trắng chua thanh_hà ép tím bom
mận: . an_phước hậu hậu_sơn_la tam_hoa cơm đỏ hồng_đào đường_xanh ta mộc_châu xanh chua thép tả_van tả_hoàng_ly sấy sấy_dẻo ngâm trắng lá_hoa máu bắc_hà muối hồng an xí_muội
roi: . đỏ mận hồng
mãng: cầu cầu_xiêm cầu_ta cầu_dai cầu_na cầu_thái cầu_gai cầu_bà_đen cầu_sấy
na: . dai bở thái chi_lăng đồng_bành dai_chi_lăng hoàng_hậu bở_đông_triều nữ_hoàng rừng
dứa: . mật queen mini gai tươi sấy sấy_dẻo đồng_giao cayenne kiểng md2 ta quả dại chín
thơm: . mật mini sấy chín
khóm: . mini tắc_cậu cầu_đúc chín
đu: đủ đủ_ruột_đỏ đủ_vàng đủ_chín đủ_xanh đủ_bào đủ_lùn đủ_đực đủ_da_bông đủ_sấy đủ_ngâm đủ_ruột_vàng
lòn: bon bon_tiên_phước bon_đại_lộc
bòn: bon bon_thái
dâu: . tây tây_đà_lạt tây_hana tây_new_zealand tây_sấy tằm tằm_khô da da_xanh da_đất bòn_bon rừng hạ_châu xanh ta truồi tây_giống gia
vú: sữa sữa_lò_rèn sữa_tím sữa_hoàng_kim sữa_bơ_hồng sữa_nâu heo
bơ: . sáp sáp_034 034 booth booth_7 hass bút năm_lóng mã_dưỡng tứ_quý trái_mùa reed dẻo lạt đậu_phộng động_vật sữa tròn cuba ghép vỏ_xanh nước da_xanh thực_vật lạc
dừa: . xiêm xiêm_xanh xiêm_lùn xiêm_đỏ sáp tươi khô nước nước_hái_lá dứa lửa ta xiêm_gọt gọt gọt_trọc sấy non nạo uống ẻo mã_lai dâu lạnh bung thái cảnh cạn xiêm_bến_tre mộng
sim: . rừng chín tím khô tươi
khế: . ngọt chua rừng sấy bonsai trái
chùm: ruột ruột_ngọt ngây ruột_ngào
trái: . cây cây_sấy thơm cóc su_su gấc ươi ổi mướp bình_bát quách sung cà_na bần chùm_ruột nhàu lựu lê_ki_ma me tràm trâm khổ_qua khế vả bơ xoài mít bầu bí giác chay mận bứa ngâm cau thanh_trà dừa thốt_nốt lý sim chúc đác quýt
quả: . bơ gấc vả sung cau cóc mơ dâu roi thanh_mai trám la_hán lặc_lày lặc_lè chay dọc me nhàu bầu bí mướp sấu su_su óc_chó hồng_bì bồ_quân dâu_tằm mắc_ca kiwi trứng_gà bồ_hòn bồ_kết táo_mèo sơn_tra thảo_quả mây tai_chua
cóc: . thái non ngâm rừng chua dầm lắc ngoại bao_tử sấy ta
mơ: . tươi khô rừng chùa_hương ngâm vàng má_đào xào ngâm_đường
đào: . mèo phai bích sa_pa chín tiên má_hồng rừng giòn sấy lộn_hột nhật_tân tiên_leo đá pháp
lê: . tai_nung vh6 xanh nâu ki_ma đông_khê hàn hàn_quốc ngố mắc_cọp vàng đường sấy
táo: . mèo mèo_khô ta đỏ đỏ_sấy xanh gió giòn đại ninh_thuận tàu_xì sấy đại_thanh lê đường chua ngọt hồng_giòn bom mỹ rừng envy ninh_phước thái mật đá
nho: . xanh xanh_ninh_thuận đen đỏ mỹ ba_mọi mẫu_đơn ninh_thuận nh01_152 rừng khô sấy thân_gỗ red_cardinal kẹo ngón_tay hạ_đen
hồng: . giòn giòn_đà_lạt treo_gió treo_gió_đà_lạt ngâm không_hạt xiêm xiêm_xuân_đỉnh trứng vuông sấy sấy_dẻo dẻo nhân_hậu bảo_lâm đá_xanh bì bì_sấy gia_thanh sâm trà leo cổ chín mềm đà_lạt giấm cổ_sa_pa trứng_lốc xiêm_giòn
lựu: . đỏ ấn_độ ngọt trắng lùn
trám: . đen trắng om xanh muối
sấu: . tươi ngâm dầm bao_tử non xanh chín ngào đá gừng
sung: . muối xanh mỹ ngâm nếp trái
vả: . huế trộn trái sấy
gấc: . chín nếp tươi tẻ đỏ
me: . thái non chín ngào chua rim tươi khô ngọt dốt đá lột_vỏ
xí: muội
bình: bát vôi
phật: thủ thủ_bonsai
phúc: bồn_tử
việt: quất quất_mỹ quất_đà_lạt
kiwi: . vàng xanh
cherry: . mỹ đà_lạt úc
lekima: . chín
sa: bô_chê pô_chê kê kê_khô nhân nhân_tím tế tế_tôm tế_ớt tế_sả sâm
sapoche: . mexico chín
cau: . tươi khô non lùn trái lửa điếc kiểng ăn_trầu bẹ_mo sấy
trầu: . không cau bà tươi lá vàng têm
thốt: nốt nốt_tươi nốt_rim nốt_đường
hương: nhu thảo bài trầm
lan: . hồ_điệp rừng giả_hạc kiếm phi_điệp ngọc_điểm đai_châu vũ_nữ dendro mokara quế ý thanh_ngọc hoàng_lan cattleya trầm gia_hạc
mai: . vàng chiếu_thủy ghép vạn_phúc tứ_quý trắng cúc_phương giảo bến_tre yên_tử anh
đào_cảnh: .
trúc: . mây nhật phát_tài tươi cần_câu
tre: . gai trúc tầm_vông luồng khô măng hom tươi già
lồ: ô
tầm: vông ruột gửi xuân
cây: . giống sầu_riêng mít bơ ổi cam chanh bưởi dừa chuối cảnh kiểng con ăn_trái ăn_quả xoài cau keo keo_lai bạch_đàn quế tiêu cà_phê mai đào sanh sứ lộc_vừng sả đinh_lăng sim thuốc mắc_ca kim_tiền lưỡi_hổ trầu_bà dược_liệu ba_kích đu_đủ hồng lựu dó_bầu trầm mía vú_sữa nhãn vải na khế nho hoa_giấy hoa_hồng ớt cà_chua sung si cát_tường
bonsai: . khế sanh mai_chiếu_thủy linh_sam sam
giống: . lúa lạc gừng nghệ khoai ổi mít bơ cau dừa cam quế tiêu gà vịt cá cỏ cỏ_voi sả chuối chanh lợn rau keo cây sầu_riêng bưởi mắc_ca ngô nấm hành tỏi
hom: . sắn quế mía mì tiêu dâu thanh_long giống chè giâm
phôi: nấm nấm_bào_ngư nấm_linh_chi nấm_rơm
cỏ: . voi va06 ngọt ngọt_khô mực sữa mần_trầu nhung nhật lau úc khô tươi sả stevia xước lạc xuyến_chi tranh mỹ mombasa bàng lùn xạ_hương nhung_nhật
trà: . xanh sen sen_tây_hồ hoa_vàng bông_vàng ô_long oolong thái_nguyên atiso gừng dây lài nhài mãng_cầu shan shan_tuyết vằng khổ_qua cỏ_ngọt hoa_cúc hoa_hồng đinh_lăng tân_cương bạch búp móc_câu sâm_dứa phổ_nhĩ đen hồng_trà hoa_đậu_biếc thảo_mộc giảo_cổ_lam túi_lọc khô tươi cung_đình cung_đình_huế matcha lá_vối kombucha râu_ngô gạo_lứt đậu_đen sa_kê tâm_sen nụ_vối dưỡng_nhan lá_sen vối hòa_tan bắc đá
chè: . xanh xanh_tươi tươi khô dây dây_rừng thái_nguyên tân_cương tân_cương_thái_nguyên búp búp_khô nõn_tôm móc_câu shan_tuyết vằng vằng_sẻ lá đinh vối bắp đậu đậu_ván đậu_xanh bưởi lam hạt_sen khúc_bạch kho thập_cẩm trôi_nước con_ong đỗ_đen thái chuối xạ_đen đắng trung_du đậu_đen sen bát_bảo bạch_tuyết hột_lựu sương_sa suối_giàng nụ hoa_vàng mạn ướp_sen chén tàu
mía: . tím đường lau róc giống tươi nước cây gọt lùi lau_tươi róc_khúc
`;
