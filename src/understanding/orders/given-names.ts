import { fold } from '../../domain/text';
import { isOneOf, lexicon, type Token } from '../tokens';

/** What people are called, beside their family's name: most of them by far. */
const GIVEN = lexicon(`
an anh ánh ân bách bảo bằng bích bình bửu cảnh cầm cẩm châu chi chí chiến chung chương công cúc cường danh dao dân diễm diên diệp diệu doanh du dung dũng duy duyên dương đại đan đào đạt đăng điền điệp đình định đoàn đoan đô đông đồng đức
giang hà hải hạnh hào hảo hằng hân hậu hiên hiền hiển hiếu hiệp hoa hoài hoan hoàn hòa hoàng hồng hợp huân huấn huệ hùng huy huyền hương hường hưng hữu kha khải khang khanh khánh khiêm khoa khôi khương khuê kiên kiệt kiều kim kỳ lài lam lan lành lâm lân lập lê lệ lịch liên liễu linh loan lộc lợi long luân lụa lực lương lượng lưu ly mai mạnh mẫn mến mi minh mơ mùi mỹ my
na nam nga ngà ngân nghi nghĩa ngọc nguyên nguyệt nhã nhàn nhân nhật nhi nhung như nhựt ninh nở nụ oanh phát phi phong phú phúc phụng phước phương phượng quân quang quế quý quốc quỳnh quyên quyết quyền sáu sang sen sinh sơn sương tài tâm tân tấn tặng thạch thái thanh thành thảo thắm thân thắng thế thêu thi thiên thiện thịnh thọ thoa thoại thông thơ thơm thu thuận thúy thùy thủy thư thương thy tiên tiến tín tình tính toàn toản tố trà trâm trân trang trí triều trinh trọng trúc trung trường truyền tú tuân tuấn tuệ tùng tuyền tuyên tuyết tường tư uyên văn vân vi viên việt vinh vĩnh vũ vui vương vượng vy xuân xuyến yên yến thị
`);

/** Families, without marks. */
export const SURNAME = /^(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|trinh|dinh|mai|to|cao|luong|ha|ta|lam|thai|doan|kieu|truong|chau|tang|quach|la|phung|van|tong|nghiem|khong)$/;

/** Alone these are mostly something else: tomorrow, morning, a direction, a kind. */
const ALSO_WORDS = new Set(fold('nha nhi mai sang sáu tư an nam đông trung thanh hoa hồng kim hải sen sơn thu xuân chung thêm đường đại công bình phương hợp tính tình thương thành thân thông chi hà cúc quý mơ vui mùi na anh ly trà quế sinh đông lâm long linh như thơm tặng vi lộc quyết trang hương thảo').split(' '));

const TITLES = lexicon('anh chị em cô chú bác dì ông bà cậu mợ thím dượng thầy chi co chu bac ong thay a c e');
const MOST_WORDS = 4;

/** True when words typed in small letters are what somebody is called: "anh khoa", "thu hà", "trần thị lụa". One word alone must be nothing else. */
export function couldBeCalled(words: Token[]): boolean {
  const own = words.length > 1 && isOneOf(words[0], TITLES) ? words.slice(1) : words;
  if (own.length === 0 || own.length > MOST_WORDS) return false;
  const isNamed = own.every((word, i) => isOneOf(word, GIVEN) || (i === 0 && own.length > 1 && SURNAME.test(fold(word.word))));
  return isNamed && (own.length > 1 || own !== words || !ALSO_WORDS.has(fold(own[0]?.word ?? '')));
}
