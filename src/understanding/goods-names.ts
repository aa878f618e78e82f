/** Goods of the co-ops by their full names. Gives accents back to a name typed without ("mat ong rung"), longest first. */
export const KNOWN_GOODS = `
dầu ăn|dầu gội|bò viên|cá viên|sữa chua|sữa đậu nành|sữa bắp|giò lụa|chả lụa|xôi gấc|nước yến|nước ngọt|nấm kim châm|rau răm|mật ong rừng|mật ong hoa cà phê|mật ong nuôi|mật ong hoa|mật ong|mật hoa cà phê|mật dừa|mật mía|sáp ong|phấn hoa|sữa ong chúa
cam sành|cam xoàn|cam vinh|cam|quýt đường|quýt|chanh dây|chanh không hạt|chanh|bưởi da xanh|bưởi năm roi|bưởi trụ|bưởi|thanh trà|tắc
chuối mốc|chuối bà hương|chuối cau|chuối lùn|chuối sứ|chuối già|chuối ngự|chuối|xoài cát hòa lộc|xoài cát chu|xoài tượng|xoài|mít thái|mít nghệ|mít|sầu riêng|chôm chôm|măng cụt|nhãn lồng|nhãn|vải thiều
ổi nữ hoàng|ổi|mận|mãng cầu|na|dứa|trái thơm|thơm|khóm|dưa hấu|dưa lưới|dưa leo|dưa gang|dưa cải|đu đủ|thanh long ruột đỏ|thanh long|lòn bon|bòn bon|dâu da|sa bô chê|hồng xiêm|vú sữa|bơ sáp|bơ|dừa xiêm|dừa|sim rừng|chùm ruột|khế|me
gạo lứt|gạo nếp|gạo st25|gạo tẻ|gạo|nếp cái hoa vàng|nếp than|nếp|lúa|bắp nếp|bắp ngọt|bắp|ngô|đậu phộng|đậu phụng|lạc|đậu xanh|đậu đen|đậu đỏ|đậu nành|đậu bắp|đậu cô ve|đậu rồng|mè đen|mè|vừng
khoai lang tím|khoai lang|khoai môn|khoai mì|khoai sọ|khoai tây|sắn dây|sắn|củ đậu|củ cải trắng|củ cải|củ nén|củ sả|củ dền|cà rốt|gừng|nghệ tươi|nghệ|riềng|tỏi lý sơn|tỏi|hành tím|hành lá|hành|nén|sả
rau muống|rau cải|rau má|rau lang|rau ngót|rau dền|rau mồng tơi|rau rừng|rau dớn|rau sạch|rau|cải bẹ xanh|cải ngọt|cải thìa|cải cay|bắp cải|xà lách|tần ô|mồng tơi|ngò|húng quế|húng|bầu|bí đỏ|bí xanh|bí đao|bí|mướp đắng|khổ qua|mướp|cà chua|cà tím|cà pháo|ớt xiêm rừng|ớt xiêm|ớt|măng khô|măng tươi|măng rừng|măng
nấm tràm|nấm mối|nấm rơm|nấm bào ngư|nấm linh chi|nấm hương|nấm mèo|nấm
gà ta|gà thả vườn|gà đồi|gà kiến|gà ri|gà con|gà tre|gà|vịt xiêm|vịt cỏ|vịt|ngan|ngỗng|bồ câu|chim cút|heo rừng lai|heo rừng|heo cỏ|heo đen|heo mọi|heo con|heo|lợn|bò một nắng|bò tơ|bò|bê|trâu|dê núi|dê|thỏ|thịt heo|thịt bò|thịt gà|thịt trâu|ba rọi|ba chỉ|giò heo|sườn|thịt
trứng gà ta|trứng gà|trứng vịt lộn|trứng vịt|trứng cút|trứng|hột vịt lộn|hột vịt|hột gà
cá lóc|cá rô|cá trê|cá chép|cá diêu hồng|cá niên|cá khô|cá cơm|cá nục|cá thu|cá ngừ|cá bống|cá mương|cá|tôm khô|tôm|mực một nắng|mực khô|mực|cua đồng|cua|ghẹ|ốc bươu|ốc hương|ốc|ếch|lươn|hến|nghêu|hàu
nước mắm nam ô|nước mắm|mắm cái|mắm nêm|mắm ruốc|mắm tôm|mắm|ruốc|dầu phộng|dầu phụng|dầu lạc|dầu mè|dầu dừa|bánh tráng|bánh đa|bánh tét|bánh chưng|bánh ít|bánh in|bánh tổ|bánh khô mè|bánh|bún khô|bún|mì quảng|phở khô|miến dong|giá đỗ|đậu hũ|tàu hũ|chả bò|chả|nem chua|nem|tré
tiêu tiên phước|tiêu|quế trà my|quế|sâm ngọc linh|sâm|đảng sâm|đinh lăng|ba kích|chè dây|chè xanh|chè|trà|cà phê|ca cao|hạt điều|điều|mắc ca|hạt sen|sen|trầm hương|yến sào|tổ yến|rượu cần|rượu gạo|rượu sim|rượu nếp|rượu|giấm|đường phên|đường bát|đường đen|muối|bột sắn dây|tinh bột nghệ|bột nghệ
hoa cúc|hoa lan|hoa ly|hoa mai|hoa|lá chuối|lá dong|cây giống|cây ăn trái|phân bò|phân trùn|chiếu cói|nón lá|rổ tre|giỏ tre|chổi đót|thổ cẩm|trầm|đót
`
  .trim()
  .split(/[|\n]/);

/** Words that mean the same goods in different regions (vietnamese.md 2.3). A search for one finds the others; the seller's own word is shown. */
export const SAME_GOODS: string[][] = [
  ['heo', 'lợn'], ['đậu phộng', 'đậu phụng', 'lạc'], ['dầu phộng', 'dầu phụng', 'dầu lạc'], ['bắp', 'ngô'], ['mè', 'vừng'], ['khoai mì', 'sắn', 'củ mì'], ['thơm', 'khóm', 'dứa', 'trái thơm'],
  ['mãng cầu', 'na'], ['sa bô chê', 'hồng xiêm'], ['mận', 'roi'], ['dưa leo', 'dưa chuột'], ['khổ qua', 'mướp đắng'], ['tần ô', 'cải cúc'], ['ngò', 'mùi'], ['hột', 'trứng'], ['ba rọi', 'ba chỉ'], ['giò heo', 'chân giò'],
  ['vịt xiêm', 'ngan'], ['củ nén', 'nén'], ['lòn bon', 'bòn bon'], ['bánh tráng', 'bánh đa'], ['bông', 'hoa'], ['chè', 'trà'], ['tàu hũ', 'đậu hũ'], ['tắc', 'quất'], ['chanh dây', 'chanh leo'], ['bí đao', 'bí xanh'], ['gà ta', 'gà vườn'],
];
