/** More of what grows, by the names of markets in all parts of the country: varieties, wild greens, medicine, flowers, seedlings; written as in goods-plants.ts. */
export const GARDEN_GOODS = `
cam: xoàn_lai_vung sành_hà_giang sành_hàm_yên giòn valencia ruby chín_muộn v2_chín_muộn lòng_đỏ cao_phong_lòng_vàng
bưởi: phúc_trạch_hà_tĩnh tôm_vàng đường đường_núm thanh_hồng ổi quế_dương phú_diễn bi đào đỏ_tân_lạc đỏ_mê_linh bằng_luân đại_minh xuân_vân ngọt
quýt: đường_canh hoàng tích_giang mường_khương vân_sơn hương_cần ta
xoài: cát_hoà_lộc cát_hòa_lộc_cái_bè thanh_ca_bình_định thái_xanh đài_loan_xanh bồ_hương úc_cam_lâm cát_núm xiêm_núm tứ_quý_chín chua ghép_xanh
sầu: riêng_thái_dona riêng_dona_a riêng_kem riêng_dạt riêng_nguyên_trái riêng_chín_cây riêng_đông_lạnh riêng_bí riêng_chuồng riêng_musangking riêng_black_thorn riêng_cai_lậy riêng_đắk_lắk riêng_krông_pắc
sầu_riêng: ri6_loại_a ri_6 dona_loại_a kem
mít: thái_changai thái_lá_bàng lá_bàng_đỏ ruột_đỏ_indo thái_kem_lớn thái_kem kem dai_bắc_giang tố_nữ_chín không_hạt_ba_láng
chuối: tiêu_hồng_khoái_châu ngự_nam_định tây_chín goòng lùn_chín mốc_xanh mốc_chín sứ_chín sứ_xanh cau_mẳn cau_quảng già_lùn tiêu_lùn hột_xanh ta mật_mốc mốc_quảng_trị cau_trắng đỏ ngự_mắn cau_lửa hột_khô già_lùn_nam_mỹ lá
thanh: long_ruột_đỏ_long_an long_ruột_đỏ_bình_thuận long_lập_thạch long_ruột_tím_hồng mai_sấy
dưa: hấu_hắc_mỹ_nhân hấu_mặt_trời_đỏ hấu_gò_công lưới_taki lưới_nhật lê_trắng vân_lưới lưới_vàng lưới_huỳnh_long lê_hàn_quốc pepino_tím leo_nhật chuột_nhật gang_muối_chua kiệu_chua môn_muối cải_muối nưa cà_muối cải_bẹ chua_cải_bẹ hường ngô hoàng_hậu
nho: xanh_ninh_thuận_nh01 đỏ_ninh_thuận sữa mẫu_đơn_hàn kẹo_ninh_thuận đen_không_hạt rừng_khô rừng_tươi sấy_dẻo ngón_tay_đen hạ_đen_bắc_giang biển
táo: xanh_ninh_thuận mèo_tươi bom_mèo đại_đài_loan tàu nhung hồng tây ta_gia_lộc gai
ổi: nữ_hoàng_không_hạt lê_ruột_hồng không_hạt_đài_loan sẻ_ruột_đỏ bo_thái_bình ruột_trắng tứ_mùa đông_dư_gia_lâm xá_lị_nghệ_an mỡ lê_thái
mận: hậu_mộc_châu hậu_bắc_hà tam_hoa_bắc_hà cơm_sơn_la trái_nưa hồng_đào_đá hoàng_kim_cương tím đỏ_bắc_hà cơm_sa_pa sơn_la nà_ka đào
nhãn: lồng_hưng_yên ido_đồng_tháp xuồng_vũng_tàu sông_mã chín_muộn_hà_nội quế xuồng_cơm_trắng da_bò lồng_sấy nhục đại_thành
vải: thiều_thanh_hà u_hồng_phúc_hòa sớm thiều_sấy_khô thiều_hấp chín_muộn lai_thanh_hà trứng_hưng_yên trứng
hồng: ngâm_lục_yên không_hạt_bảo_lâm nhân_hậu_hà_nam trứng_đà_lạt giòn_mộc_châu vành_khuyên không_hạt_quản_bạ gia_thanh_phú_thọ treo_gió_dẻo dẻo_đà_lạt sấy_gió xiêm_cổ_bồng không_hạt_bắc_kạn vuông_đà_lạt ăn_liền thạch_thất vuông_hà_giang treo
lê: tai_nung_bắc_hà đại_hồng vh6_bắc_hà xanh_cao_bằng nâu_đồng_văn đường_hà_giang
đào: pháp_mộc_châu pháp_sa_pa tiên_sa_pa vàng rừng_chua mèo_mộc_châu mỏ_quạ mẫu_sơn nhật rừng_cổ_thụ thất_thốn
na: dai_lạng_sơn bở_chi_lăng dai_đông_triều sầu_riêng thái_khổng_lồ sơn_la dai_sơn_la xiêm tím
bơ: sáp_đắk_lắk 034_lâm_đồng booth_đắk_lắk sáp_mộc_châu sáp_măng_đen hass_cầu_đất tứ_quý_di_linh sáp_nước sáp_khe_sanh thân_gỗ cuba_đắk_nông sáp_dẻo
dâu: da_đỏ tây_mộc_châu tây_bạch_tuyết tây_đông_lạnh tằm_chín tằm_đông_lạnh tằm_đà_lạt tây_nhật tây_pháp hạ_châu_phong_điền tằm_rừng tây_sấy_dẻo tây_giống_nhật bòn bon da_trường_thạnh vàng
măng: cụt_lái_thiêu cụt_tân_quy cụt_thái cụt_khánh_sơn vòi sặt_yên_tử trúc_yên_tử mạy nứa_muối rừng_luộc le_luộc le_tươi trúc_quân_tử nứa_luộc vầu_luộc mai_luộc điềm_trúc nghẹ đắng_cao_bằng mạnh_tông_luộc tre_luộc trúc_luộc rừng_khô củ_khô mai_sấy lưỡi_lợn_khô sợi sợi_khô nứa_tép ớt_lạng_sơn ớt_mắc_mật chua_măng_le khô_yên_bái khô_lào lồ_ô_khô
rau: bò_khai_chi_lăng dớn_rừng sắng_chùa_hương sắng_rừng ngót_nhật ngót_hoa_vàng cải_mèo cải_ngồng_lạng_sơn cải_làn má_rừng má_hữu_cơ dền_dại muống_lá_tre muống_đỏ muống_tía muống_baby khúc khúc_tẻ khúc_nếp lang_tím càng_cua_sạch xà_lách_xoong tầm_phong bát sưng vi chua chua_lè bướm cần_ta cần_bòn đắng_rừng đắng_lá sam_bay sâm_đất mồng_tơi_đỏ ghém_cây_chuối hôi cóc ranh mầm_cải củ_sạch bạc_hà dệu lốt nghể hến sống_ghém tạp_tàng má_lá_nhỏ thập_cẩm tổng_hợp đọt_vừng tai_tượng tía_tô câu_kỷ câu_kỷ_tử kim_thất bầu_đất gai trai_đất dáng đay_nhật ngổ_trâu hoang mặt_trăng chân_vịt pố_xôi cần_tàu nhíp lủi_rừng rừng_tây_nguyên ráng chạy choại_đồng diếp_thơm diếp_đắng
cải: mèo_sa_pa mèo_hà_giang làn_đà_lạt thìa_baby bẹ_muối đông_dư chíp_baby thảo_đà_lạt bó_xôi_đà_lạt kale_khủng_long kale_xoăn ngọt_hoa bắp_trái_tim bắp_sa_pa cúc_tần_ô rổ_hoa cầu_vồng_baby chua lông cay_sẻ ngồng_hoa_vàng nhúng mầm_đá mầm_đỏ bina bẹ_mào_gà tùa_xại bẹ_dưa trời_muối dưa_vàng xanh_mỡ moi_xanh
bắp: cải_tí_hon cải_sa_pa cải_bao_tử cải_trái_tim nếp_đại nếp_hội_an nếp_cẩm_nổi mỹ_baby ngọt_mỹ sữa nữ_hoàng_đỏ chuối_hột chuối_rừng chuối_bào nếp_sáp tẻ nếp_mx10
bí: đỏ_cô_tiên đỏ_dẻo_mộc_châu đỏ_dài xanh_mini xanh_thiên_thanh xanh_mướp_hương ngồi nụ_non thơm thơm_ba_bể thơm_bắc_kạn đỏ_mật đỏ_giống đỏ_hạt_đậu đỏ_bí_nhật đao_giống đỏ_bắc_giang xanh_khổng_lồ nhật_dẻo xanh_tám_dài
bầu: sao_giống nậm_cảnh canh chuông hồ_lô_khô thước_dài
mướp: đắng_khổ_qua đắng_khô hương_nhật ngọt rừng hương_lai khía_lai
cà: chua_nova chua_bi_đỏ chua_bi_vàng chua_sao chua_cherry_đỏ chua_cherry_socola chua_trái_cây chua_lê tím_nhật tím_thái pháo_muối_xổi pháo_nghệ_an pháo_tím bát_muối dừa dĩa_tím na_muối rốt_mini rốt_đà_lạt pháo_ngâm_mắm nghé_muối chua_giống chua_cà_mau chua_bạch_tuộc_socola gai xoăn phê_bơ phê_bột_robusta phê_bột_nguyên_chất phê_moka phê_cầu_đất phê_arabica_cầu_đất phê_arabica_sơn_la phê_fine_robusta phê_honey phê_cherry phê_nhân_xô phê_nhân_xanh phê_tươi phê_phin phê_phin_giấy phê_hòa_tan phê_rang_củi phê_khe_sanh phê_buôn_ma_thuột phê_đắk_lắk phê_mộc phê_bột_pha_phin phê_moka_cầu_đất phê_hạt_rang phê_tẩm
đậu: phụ_nhự phụ_mơ phụ_non phụ_khuôn phụ_rán phụ_trúc phụ_chiên phụ_túi phụng_sống phụng_khô phụng_da_cá phụng_rang_muối phụng_rang_tỏi phộng_húng_lìu phộng_rang_muối phộng_luộc phộng_tươi phộng_đỏ phộng_giống phộng_nước_cốt_dừa nành_rang nành_non nành_hạt xanh_hạt xanh_lòng_vàng xanh_tiêu xanh_nguyên_vỏ đen_lòng_xanh đen_lòng_trắng đỏ_hạt_nhỏ trắng_nho đũa_baby đũa_tím đũa_xanh cô_ve_leo cô_ve_lùn cove_đà_lạt hà_lan_ngọt rồng_khô rồng_non bắp_non ván_dại ván_trắng gà_rang nhự hoa_tiên mầm hủ_non hủ_chiên hũ_chiên hũ_sạch tằm xị tắc xanh_cà ngự_huế quyên_khô đen_rang đỏ_tây tương_rang
đỗ: xanh_lòng_vàng xanh_tách_vỏ xanh_cà_vỏ đen_xanh_lòng đen_rang tương_nam_đàn nành đen_lòng_xanh cove mười
lạc: đỏ_bắc_giang nhân_đỏ rang_tỏi_ớt rang_húng_lìu củ củ_tươi củ_luộc vỏ_luộc nhân_rang nghệ_an húng_lìu sen_lai đen giống_l14 da_cá
khoai: lang_nhật_tím lang_bùi lang_hoàng_long lang_mật_đà_lạt lang_tím_nhật lang_bình_tân lang_lệ_cần lang_kén lang_cao_sản_ruột_vàng lang_nướng lang_sấy_dẻo lang_luộc lang_tím_vĩnh_long lang_khô sọ_ruộng sọ_nương sọ_lệ_phố sọ_mán môn_lệ_phố môn_tím môn_lệ_cần môn_sọ môn_hà_giang tây_vàng tây_atlantic tây_đà_lạt tây_đỏ tây_giống mì_gòn mì_ngọt mì_nấu mì_dẻo mì_luộc nưa_thái_bình từ_tím từ_mưng từ_nước mỡ_rừng vạc mài_tươi trụt chụt lim lệ_phố deo_quảng_bình gieo_quảng_bình gieo_hải_ninh mật_mộc_châu ráng xéo rối
sắn: dây_củ dây_nguyên_chất dây_kinh_môn ngọt đồi_lai cao_sản_km94 dây_hữu_cơ củ_tươi luộc nương dẻo ăn
củ: nén_khô nén_giống mài_khô mài_rừng kiệu_quế kiệu_huế kiệu_trâu kiệu_khô_ngâm niễng_tươi ấu_tươi ấu_luộc ấu_sừng sen_tươi sen_giống cải_đường_khô cải_muối cải_sấy cải_ngọt cải_mini cải_ngâm_mắm dền_baby dền_tây hồng_sâm tỏi_đen hủ_dừa_tươi năng_tươi nghệ_tươi gừng_tươi riềng_tươi đậu_ngọt đậu_chợ_tràng sắn_dây_tươi sâm_đất sâm_dây hành_tăm hành_tím mã_thầy thìa đót ráy ráy_gai tam_thất_bắc cát_cánh khúc_khắc kim_cang gấu dòm cốt_khí khởi nâu cam_thảo_đất ngải bách_hợp hành_ta sả_tươi nâm nần_nghệ nần giềng kiệu_muối dong_đỏ dong_luộc
gừng: sẻ_kỳ_sơn kỳ_sơn gió_cao_bằng dé_bắc_hà núi_đá sẻ_già trâu_xuất_khẩu gié tím mật_ong ngâm_mật_ong ngâm_giấm ngâm_đường lát_sấy ngào_đường muối_chua cay ta_già ta_huế
nghệ: đỏ_đắk_lắk vàng_hưng_yên vàng_chí_tân đen_tây_bắc nếp_đỏ răm tím sấy sấy_lát ta trắng_khô đen_hà_giang tươi_giống
tỏi: tía_hải_dương tía_thái_thụy phan_rang ninh_thuận khánh_hòa tép_lý_sơn ta_khô trắng_phù_yên lý_sơn_khô đen_lý_sơn kinh_môn ngâm_mật_ong ngâm_chanh_ớt ngâm_ớt rừng cô_đơn_khô một_nhánh ri ri_an_thịnh tía_khánh_hòa chua_ngọt ba_tri hải_dương
hành: tím_vĩnh_châu tăm_nghệ_an củ_kinh_môn tím_lý_sơn tím_giống hoa_tươi tăm_muối tăm_khô lá_hương tây_đà_lạt tây_tím muối_chua củ_tím nén_tươi tím_sơ_chế ta_tía chân_trâu tím_phi phi_giòn lá_xắt baro_đà_lạt lá_cắt_nhỏ ta_giống hoa_lý
ớt: gió_mường_khương chim chìa_vôi chìa_vôi_bột xiêm_bay xiêm_trắng ariêu a_riêu_muối a_riêu_tươi a_riêu_ngâm sim_hàm_rồng hiểm_giống bột_hàn_quốc tím hạt_tiêu thóc mường_khương sừng_vàng cựa_gà thiên chỉ_địa muối bột_tép cay rim bay_tây_nguyên đỏ_khô rừng_ngâm xanh_ngâm cay_bột sừng_bò ngọt ngọt_palermo
tiêu: đen_đắk_lắk sọ_chư_sê đen_chư_sê phú_quốc_đỏ sọ_phú_quốc xanh_tươi xanh_ngâm_giấm xanh_ngâm cùa_quảng_trị cùa lộc_ninh lốt rừng_măng_tôm hạt_đen sẻ sẻ_tiên_phước đỏ_chín_cây xanh_ngâm_muối hột một_nắng
quế: thanh_trà_my trà_my_vỏ chi_khô thanh_yên_bái văn_yên cay que tâm ống_sáo kẹp bào gò
mắc: khén_khô khén_tây_bắc khén_rang_xay khén_bột mật_tươi mật_khô ca_lâm_đồng ca_đắk_lắk ca_sữa ca_tách_vỏ ca_nứt
hạt: dổi_gia_vị dổi_tẻ dổi_nếp_rừng dổi_lạc_sơn điều_bình_phước điều_vỏ_lụa điều_rang_mộc điều_bể điều_tỏi_ớt điều_wasabi điều_nhân điều_rang_tỏi_ớt điều_vỡ điều_trắng điều_rang_củi tiêu_đen tiêu_khô dẻ_cao_bằng dẻ_sapa dẻ_luộc dẻ_rừng dẻ_nóng sen_bách_diệp sen_tươi_huế sen_hưng_yên sen_khô_huế sen_trần sen_sấy_giòn ý_dĩ bo_bo giống_f1 giống_cải giống_rau_muống giống_bí giống_dưa_lưới giống_hoa giống_cỏ giống_cà_chua mít_sấy ngũ_cốc đậu_nành gấc kỷ_tử cải cải_xanh cải_giống rau_muống rau_mầm sâm hồi mắc_mật me me_rang trám trám_đen đậu_đen gắm rau_dền rau_đay thì_là đậu_rồng bí_đỏ xoan_đào thìa_là lười_ươi
trám: đen_cao_bằng đen_hà_châu trắng_lạng_sơn đen_om đen_muối trắng_muối bùi xanh_khô đỏ
sấu: chín_ngâm ngâm_đường ngâm_gừng khô dầm_cay tươi_cạo_vỏ non_bao_tử chín_dầm ngâm_ớt xanh_tươi giòn_ngâm_đường đông_lạnh sạch rim
mơ: ta_chùa_hương ngâm_đường tươi_bắc_kạn má_đào_hương_tích vàng_bắc_kạn lông trắng mận tam_thể rim xào_gừng nhật
gạo: nếp_gà_gáy nếp_vải nếp_hương nếp_nhung nếp_thầu_dầu nếp_tú_lệ nếp_điện_biên nếp_than_tây_nguyên nếp_đuôi_gà nếp_bè nếp_sáp nếp_ngỗng nếp_cái nếp_mỡ nếp_quạ nếp_thơm nếp_phú_tân nếp_long_an nếp_râu nếp_kén nếp_khẩu_nua_lếch nếp_tan nếp_rẫy nếp_lá nếp_ngọn_mía nếp_ong nếp_tây_bắc nếp_bắc nếp_sữa nếp_mới tám_ấp_bẹ tám_thái tẻ_đỏ tẻ_dâu tẻ_nương tẻ_râu tẻ_mèo lứt_tím lứt_tím_than lứt_st25 lứt_đỏ_huyết_rồng lứt_sấy lứt_sấy_rong_biển lứt_rang lứt_nảy_mầm lứt_séng_cù lứt_nếp_cẩm lứt_đen_st lứt_dẻo st25_lúa_tôm st25_sóc_trăng st25_ông_cua st25_hữu_cơ st25_ruộng_tôm đài_thơm8 om380 om5451_mới om_18 ir504 504_mới ir64 hàm_trâu nàng_xuân nàng_thơm_long_an tài_nguyên_thạnh_trị tài_nguyên_chợ_đào lúa_mùa lúa_tôm lúa_cá mùa_nổi sữa hoa_sữa bao_thai_định_hóa bao_thai_chợ_đồn khang_dân_18 bắc_thơm bắc_thơm_số_7 bắc_thơm_7 hương_cốm tấm_thơm tấm_tài_nguyên tấm_sa_mơ tấm_dẻo tám_tiến_vua dẻo_thơm thơm_dẻo thơm_lài_sữa thơm_thái thơm_mỹ hạt_ngọc j02 japonica nhật_japonica nở nở_xốp xốp_nở khô cũ mới nấu_rượu làm_bún đồ_xôi già_dui khẩu_ký khẩu_mang_hương khẩu_sén mường_lò hương_chiêm điện_bàn_xưa phúc_thọ hữu_cơ_quế_lâm quế_lâm trời ba_chăm a_sào an_cựu chiêm_hương hương_rẫy rẫy lúa_rẫy ra_dư raydư bồ_câu ngon_hàm_châu tài_nguyên_sữa tép_hành huyết_rồng_lứt nanh_chồn nàng_hoa_9 vd20 rvt kim_thơm trân_châu_hương
nếp: cái_hoa_vàng_kinh_môn nương_điện_biên tan_tú_lệ cẩm_điện_biên than_tây_nguyên cái_hoa_vàng_đông_triều gà_gáy cẩm_lào_cai nhung_nam_định tan_nhe đen vàng rẫy ong mỡ sữa hương_bảo_lạc pi_pất tan_mường_so hương_nhựa
lúa: om5451 om18 đài_thơm_8 ir50404 nếp_tươi giống_xác_nhận rẫy_a_lưới non nàng_thơm đài_thơm8_tươi khô_đài_thơm khang_dân giống_thái_bình
nấm: rơm_tươi rơm_đồng rơm_nở rơm_mùa_lũ rơm_khô mối_tươi mối_búp mối_rừng mối_nở mối_nụ tràm_rừng tràm_nụ tràm_phú_quốc tràm_búp hương_rừng hương_sa_pa hương_rừng_khô đông_cô_tươi mèo_sợi mộc_nhĩ hương_khô_cao_bằng chò chàm thông_khô lim_quảng_nam lim_tiên_phước lim_rừng linh_chi_rừng linh_chi_sừng_hươu linh_chi_tươi bào_ngư_vua bào_ngư_nhật sò_nâu sò_vua kim_phúc mỡ_nâu mỡ_nâu_đà_lạt hải_sản_trắng đông_trùng đông_trùng_hạ_thảo đùi_gà_đà_lạt mào_gà hoàng_chi ổ_rừng cẩm_thạch bào_ngư_khô bào_ngư_chiên ngọc_cẩm chân_nâu tú_trân hương_tươi_nhật phục_linh thủy_tiên kê_tùng_khô trà_tân ngọc_tẩm thạch kẹn khoai keo bạch_linh rơm_quảng_trị hoàng_bạch hầu_vương rừng_thông gan_bò_rừng
trà: bắc_thái_nguyên bắc_búp lài_sen ướp_sen ướp_nhài ô_long_cầu_đất ô_long_sữa ô_long_bảo_lộc shan_tuyết_cổ_thụ shan_tuyết_suối_giàng shan_tuyết_hà_giang đinh_tân_cương nõn_tôm tôm_nõn móc_câu_tân_cương cổ_thụ hoa_vàng_ba_chẽ hoa_vàng_khô tim_sen hạt_đác dây_rừng_lạng_sơn dây_cao_bằng giảo_cổ_lam_túi_lọc gạo_lứt_đậu_đỏ gừng_mật_ong gừng_hòa_tan xạ_đen mướp_đắng mướp_đắng_rừng khổ_qua_rừng_túi_lọc linh_chi lá_ổi lá_sa_kê lá_mãng_cầu_xiêm actiso atiso_túi_lọc atiso_đỏ nấm_linh_chi bí_đao cà_gai_leo diệp_hạ_châu mạn nụ_hoa_tam_thất hoa_nhài khô_tân_cương lên_men chùm_ngây tía_tô hoa_atiso cascara vỏ_cà_phê sơn_mật_hồng_sâm đông_trùng an_xoa hoa_hibicus hibiscus hoa_hòe cúc_mật_ong quế sâm_ngọc_linh lá_sâm_ngọc_linh ô_long_đặc_biệt thạch_hộc lạc_tiên phổ_nhĩ_hà_giang bạch_trà vàng đen_shan_tuyết
chè: bồm cám thái thái_tân_cương thái_nguyên_móc_câu tôm_nõn đinh_ngọc đinh_tân_cương búp_tân_cương mộc hương_nhài nhài sen_tây_hồ shan_tuyết_cổ_thụ shan_tuyết_hà_giang shan_tuyết_tà_xùa shan_tuyết_hoàng_su_phì cổ_thụ ô_long olong bát_tiên kim_tuyên phúc_vân_tiên long_đình ngày bạng la_bằng đại_từ định_hóa phú_lương phú_hộ khe_cốc ba_vì tươi_nghệ_an xanh_gay gay lá_tươi lam_sơn khô_thái_nguyên dây_sa_pa dây_cao_bằng vằng_quảng_trị vằng_quảng_ninh vằng_khô vằng_túi_lọc hoa_hòe xanh_thái_nguyên xanh_tân_cương đen_shan lá_sen hoa_vàng_tam_đảo rừng cây_đa nụ_vối bưởi_an_giang kho_đĩa kho_làng_vũ_đại mật sắn ngô khoai_dẻo sầu chuối_nướng ba_màu bột_lọc_heo_quay khoai_môn nếp_đậu bắp_cốm thưng bánh_lọt củ_năng đậu_ngự đậu_đỏ long_nhãn cốm hoa_cau bà_cốt thạch đậu_hũ ỉ cắt hạt_é
hoa: hồng_sa_đéc hồng_pháp hồng_tầm_xuân hồng_ngoại hồng_bonsai hồng_ớt hồng_tỉ_muội hồng_sa_pa hồng_khô hồng_cắt_cành hồng_mê_linh cúc_đại_đóa cúc_lưới cúc_tím cúc_chùm cúc_rủ cúc_tây_tựu cúc_mâm_xôi_sa_đéc cúc_pingpong cúc_mẫu_đơn cúc_chi_hưng_yên cúc_cổ_sa_đéc cúc_ping_pong lay_ơn_đỏ ly_vàng ly_hồng ly_kép ly_đà_lạt lan_vũ_nữ lan_mokara lan_dendro lan_rừng lan_kiếm đào_nhật_tân đào_rừng đào_bích mai_ghép mai_vàng_yên_tử mai_tứ_quý sen_trắng sen_bách_diệp sen_quan_âm sen_đồng_tháp sen_mini sen_cắt_cành súng_mini huệ_ta huệ_tây trạng_nguyên_đỏ dã_quỳ hướng_dương_cắt_cành baby_trắng salem thanh_liễu tuyết_mai mimosa tigon cẩm_chướng_đà_lạt hạnh_phúc mãn_đình_hồng lồng_đèn dừa sao_nhái cánh_bướm đuôi_chồn mào_gà_lửa vạn_thọ_pháp vạn_thọ_cúc_vàng giấy_ghép giấy_ngũ_sắc giấy_bonsai ngũ_sắc nguyệt_quế nhài_tươi nhài_khô bưởi_tươi mộc sữa ly_cắt_cành violet thủy_tiên trà đồng_tiền_chậu hải_đăng thanh_anh mắt_nai cẩm_nhung oải_hương_khô kim_ngân_khô đậu_biếc_sấy atiso_đỏ atiso_tươi đu_đủ_đực_tươi đu_đủ_đực_ngâm_mật_ong cà_phê chuối_rừng chuối_bào gạo mò xuyến_chi tam_thất_bao_tử tam_thất_khô tam_thất_tươi chè_khô hòe_sấy bí_tươi bí_non dong_riềng đồng_tiền_đà_lạt tuyết_sơn_phi_hồng
mai: vàng_bến_tre vàng_bình_định vàng_huế hoàng_hương vàng_chậu vàng_bonsai ghép_bến_tre trắng_miến_điện dảo tai_giảo
lan: mokara_đỏ mokara_vàng dendrobium kiếm_tiên_vũ kiếm_thanh_ngọc đột_biến phi_điệp_tím ngọc_điểm_rừng nghinh_xuân hoàng_thảo trúc hồ_điệp_mini tai_trâu sơn_thủy_tiên giáng_hương long_tu hồ_điệp_trắng mokara_cắt_cành hồ_điệp_vàng gấm gấm_tươi gấm_khô chi thạch_hộc kim_tuyến kim_tuyến_tươi quế_hương
sen: đá_nâu đá_kim_cương đá_mix đá_viền_hồng đá_thái đá_đà_lạt đá_móng_rồng vòi khô_huế bách_diệp cung_đình đá_mini ngó
cúc: mâm_xôi_sa_đéc mâm_xôi_cái_mơn đại_đóa_vàng mâm_xôi_chậu vạn_thọ_lùn hoa_mi dại bách_nhật
cây: sen_đá kim_ngân trầu_bà_nam_mỹ lan_ý phát_tài bàng_singapore cau_tiểu_trâm vạn_lộc ngọc_ngân thiết_mộc_lan lưỡi_hổ_mini hạnh_phúc đa_búp_đỏ tùng_la_hán tùng_thơm khế_bonsai mai_chiếu_thủy linh_sam si_bonsai nguyệt_quế mai_vàng hoa_sứ hoa_mai hoa_sữa hoàng_nam osaka bàng_đài_loan dừa_xiêm dừa_cảnh cau_vua cau_lùn chà_là lim sưa giổi giổi_ghép lát_hoa xoan trám_đen trám_ghép mỡ thông tràm tràm_bông_vàng tràm_giống bời_lời gáo gáo_vàng dổi dổi_ghép mắc_khén sa_nhân ba_kích_giống đẳng_sâm sâm_bố_chính sâm_ngọc_linh bưởi_da_xanh_giống mít_thái_giống mít_ruột_đỏ sầu_riêng_ri6 sầu_riêng_dona sầu_riêng_musang bơ_034 bơ_booth na_thái na_dai ổi_lê ổi_nữ_hoàng cam_vinh cam_v2 chanh_tứ_quý chanh_không_hạt nhãn_ido nhãn_chín_muộn vải_không_hạt vải_u_hồng xoài_đài_loan xoài_úc táo_đại mận_an_phước hồng_giòn hồng_xiêm cà_phê_giống cà_phê_ghép tiêu_giống chè_giống dâu_tằm dâu_tây lộc_vừng_hoa_đỏ hương_thảo oải_hương húng bạc_hà mắc_mật chùm_ngây sưa_đỏ giáng_hương mai_dương dừa_xiêm_lùn dừa_dứa dừa_sáp mãng_cầu trầu trầu_không hoàng_liên xáo_tam_phân an_xoa cà_gai_leo đinh_lăng_nếp nha_đam măng_cụt măng_tây mướp chôm_chôm_thái vú_sữa_hoàng_kim vú_sữa_lò_rèn cacao nho_hạ_đen nho_thân_gỗ việt_quất kiwi dưa_lưới cóc_thái hoa_lan xương_rồng
giống: mít_thái sầu_riêng_ri6 dừa_xiêm dừa_sáp bưởi_da_xanh mắc_ca cà_phê hồ_tiêu khoai_tây khoai_lang sắn mía cỏ_voi_va06 cỏ_úc bí_đỏ dưa_hấu đậu_phộng gừng_gió sâm lươn ếch tôm cua ba_ba thỏ dê heo_rừng gà_ri gà_đông_tảo vịt_xiêm ngan_pháp bồ_câu chim_cút ốc_nhồi ốc_bươu_đen cá_lóc cá_tra cá_trê_lai cá_rô_phi cá_koi ong_nội ong_dú dế dúi nhím ngô_nếp ngô_ngọt lúa_st25 tràm quýt ổi_lê na_thái hoa_ly hoa_cúc
bông: điên_điển_tươi so_đũa_tươi súng_ma súng_đồng bí_tươi cúc_mâm_xôi trang_tươi huệ_trắng vạn_thọ_vàng cúc_vàng sen_hồng sen_trắng atiso_tươi atiso_khô thiên_lý_tươi bụp_giấm lục_bình_tươi lau_khô gòn_sạch cải_đà_lạt cải_trắng_đà_lạt hẹ_hoa chuối_hột đu_đủ_đực trúc giấy kèn hồng_cắt_cành
lá: chè_xanh chè_tươi giang_rừng dong_gói_bánh dong_tràng_cát dong_tươi chuối_gói_bánh chuối_hột chuối_rừng dứa_thơm lốt_nhà trầu_vàng trầu_têm trầu_hậu_giang trầu_hóc_môn sả xoan nhội mơ_tam_thể mật_gấu gai_tươi gai_khô gai_làm_bánh đinh_lăng_tươi cẩm_tím ngải_nhật tắm_dao_đỏ tắm_người_dao tắm_người_dao_đỏ tắm_bé tắm_sau_sinh xông_cảm xông_tắm sen_gói_cơm vối_tươi vối_ủ sắn sắn_muối đắng đắng_khô cao_bằng bồ_đề xạ_đen sâm_khô sâm_tươi sâm_ngọc_linh sâm_nam sâm_rừng mắc_mật_tươi mắc_mật_khô quế quế_khô cà_ri_tươi bồ_quân chùm_ngây_tươi chùm_ngây_khô mãng_cầu_xiêm_khô ổi_non an_xoa hoàn_ngọc lược_vàng chanh_tươi nguyệt_quế_khô bạc_hà hương_thảo húng_quế lộc_vừng vông_nem vông nhàu_tươi bình_bát_non mác_mật nhót rong cọ mai mía gừng ké khoai thông vú_sữa mật_nhân bưởi mảnh_cộng cách_tươi giang_nấu_canh bứa_rừng chua_me bún thị cơm_nếp cẩm_vàng chuối_khô trung_quân tre
đọt: choại_đồng mọc cơm_nếp bầu_bí lang_tím bí_đao_non rau_lang nhàu xộp săng_máu mây_rừng đinh_lăng mọt_rừng ổi chùm_ruột bứa lá_lụa
ngọn: su_su_sa_pa su_su_tam_đảo bí_non rau_muống chè_non susu lang_non
quả: dứa thanh_long mắc_mật mắc_khén sim rừng_sim trám_đen trám_trắng na bưởi cam khế ổi xoài vải nhãn mít roi_đỏ đào mận hồng lê táo me_chua me_rừng dổi gùi cà_phê óc_chó_khô óc_chó_hà_giang đu_đủ lựu thị vải_khô quất bí_thơm bí_đỏ giấm bàng chanh chanh_leo mây_rừng dâu_da sấu_non sấu_chín cóc_non chay_khô chay_chín nhót nhót_chua nhót_ngọt gấc_nếp gấc_chín lòn_bon mướp cà bồ_kết_khô gai_dầu ké vú_sữa bơ_booth muỗm quéo bứa bứa_khô cau_tươi sầu_riêng mận_khô hồ_trăn
trái: nhàu_chín gấc_chín sầu_riêng dâu_tằm quách_chín bơ_booth cam khế_chua cà_phê xay xay_rừng mây gùi mắc_mật sấu ươi_rừng sim_rừng lòn_bon dứa lý_chua bồ_kết thần_kỳ điều điều_lộn_hột cóc_non me_chua thốt_nốt_tươi lựu_đỏ bình_bát_dây chanh_dây phật_thủ dưa cau_tươi hồng bầu_hồ_lô mận ca_cao cacao thanh_long bòn_bon cà_chua quất trâm_mốc bần_chua bần_chín sơ_ri giác_rừng cám_đỏ cò_ke dủ_dẻ
sơ: ri ri_gò_công ri_ngọt ri_chua
nhót: . tây chua ngọt chín xanh
bồ_kết: . khô đen
thị: . chín
trứng_cá: .
dầu_da: .
bòn_bon: . tiên_phước
lòn_bon: . tiên_phước
lười_ươi: . khô rừng
nấm_mối: . tươi búp đen rừng
chanh_dây: . tím vàng ngọt đà_lạt
trâm: . rừng bầu hùng ổi mốc
cà_na: . tươi ngâm ngào_đường đập dầm muối thái
ô_liu: .
thốt_nốt: . tươi trái
sa: sâm_dây nhân_khô nhân_tươi kê_chín poche
ba: kích_tím_tươi kích_rừng kích_ngâm kích_quảng_ninh kích_tím_khô kích_trắng
đẳng: sâm_rừng sâm_kon_tum sâm_ngâm_rượu
sâm: cau_rừng dây_kon_tum dây_ngọc_linh bố_chính_tươi bố_chính_khô bố_chính_ngâm_mật_ong ngọc_linh_trà_my củ củ_tươi ngọc_linh_củ dây_ngâm_mật_ong ngọc_linh_giống lá núi_dành nam nam_khô tố_nữ đại_việt đất_khô rừng wasabi cau_khô mây đỏ bảy_lá vàng thổ_hào
thất: diệp_nhất_chi_hoa
bảy: lá_một_hoa
hoàng: sâm thảo bá_khô đằng_khô liên_khô kỳ_khô lan cúc ngọc
ngũ: gia_bì gia_bì_gai vị_tử gia_bì_khô gia_bì_hương
thổ: phục_linh_khô
cát: cánh sâm sâm_khô căn
hy: thiêm thiêm_khô
kim: anh ngân_khô tiền_thảo_khô giao
huyền: sâm
bạch: chỉ_khô hoa_xà thược truật_khô cập đậu_khấu quả
thạch: hộc hộc_tía hộc_khô xương_bồ găng sương_sâm dừa_non
đỗ: trọng_bắc trọng_khô
cẩu: tích
tục: đoạn
khúc: khắc khắc_khô
cỏ: ngọt_sấy máu xước_khô mần_ri lúa_mì hương_bài ruzi ghine_mombasa alfalfa voi_xanh_đài_loan voi_giống va06_giống nhung_nhật_cuộn pakchong sắt bạc_hà xạ
mật_nhân: . rễ khô
xáo: tam_phân tam_phân_khô
an: xoa xoa_khô
lạc_tiên: tươi
nhân_trần: . khô bắc
rau_má: . tươi xay sấy
bồ_công_anh: . khô tươi
cối: xay_khô xay_tươi
muồng: trâu
vòi: voi
nhọ: nồi_khô nồi_tươi
mã: đề đề_khô thầy
kim_ngân: . hoa
tre: tàu mạnh_tông trúc_vàng ngà đan
cau: tứ_thời vua bụi sấy_khô tươi_nguyên_buồng trắng lùn_giống
dừa: xiêm_dây xiêm_dứa xiêm_lửa dâu_xanh sáp_cầu_kè sáp_trà_vinh khô_lột_vỏ khô_rám khô_nguyên_trái xiêm_bình_định xiêm_tam_quan xiêm_ninh_đa ta_tam_quan ta_khô tam_quan nước_cần_giờ non_gọt dứa_thái xiêm_gọt_trọc sợi nạo_sẵn khô_lửa mới nước_tươi cứng_cạy
mía: tím_hòa_bình tím_cao_phong roc22 lau_đường ép tím_kim_tân đỏ
đu: đủ_thái đủ_ruột_đỏ_đài_loan đủ_hồng_phi đủ_chín_cây đủ_xanh_bào_sợi đủ_bào_sợi đủ_non đủ_mỏ_vịt đủ_khô đủ_gân_xanh
lựu: đỏ_ấn_độ lùn_bonsai đỏ_tunisia peru
na_rừng: .
hành_lá: . hương
bạc_hà: . khô tươi
tía_tô: . tươi khô xanh
ngải_cứu: . tươi khô
thì_là: .
húng_lìu: .
atiso: đỏ_ngâm_đường đỏ_tươi tươi_đà_lạt
giềng: . tươi ta
riềng: . tươi ta nếp non xay củ
lúc: lắc
nén: . tươi khô giống củ quảng_nam
kiệu: . tươi ngâm chua huế củ phơi_khô tết muối ngâm_đường
bắp_chuối: . bào
hoa_chuối: . bào rừng
súng: . đồng
ấu: . luộc tươi sừng
niễng: .
lê_ki_ma: .
sen_đá: . mix mini nâu
xương_rồng: . cảnh tai_thỏ
trúc_nhật: .
trầu_không: .
bắp_bò: .
rễ: cây_mật_nhân cỏ_xước đinh_lăng_ngâm_rượu nhàu_khô cau_khô bá_bệnh tranh_khô đẳng_sâm cam_thảo tre mật_gấu
`;
