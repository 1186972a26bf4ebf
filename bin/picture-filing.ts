import type { Upload } from '../lambdas/api/contracts.ts';
import type { OpenBrowser } from '../test/browser/open-browser.ts';
import type { Person } from '../test/embedded/person.ts';
import type { EmbeddedSample } from '../test/embedded/start-sample.ts';

/** The union of the sample's officer. */
export const PICTURED_UNION = 'SH-065';

const PLACE = { term: '2023-2028', union: PICTURED_UNION };
const CONGRESS = `/api/terms/${PLACE.term}/congresses/${PLACE.union}`;
const STAGES = ['plan', 'personnel', 'approval'];

/** A plan as a small union would type it, so that the picture shows a paper and not a test page. */
const PLAN = `<style>
  @page { size: A4; margin: 20mm 15mm 20mm 30mm }
  body { font: 13.5pt/1.5 "Times New Roman", "Liberation Serif", "Noto Serif", serif }
  .head { display: grid; grid-template-columns: 2fr 3fr; text-align: center; font-size: 12pt }
  h1 { font-size: 14pt; text-align: center; margin: 24pt 0 12pt }
  .sign { margin: 30pt 0 0 50%; text-align: center }
</style>
<div class="head">
  <div>LĐLĐ HUYỆN SÌN HỒ<br><b>CĐCS TRƯỜNG MẦM NON<br>NẬM TĂM</b><br>Số: 05/KH-CĐCS</div>
  <div><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b><br><i>Nậm Tăm, ngày 14 tháng 3 năm 2023</i></div>
</div>
<h1>KẾ HOẠCH<br>Tổ chức Đại hội Công đoàn cơ sở nhiệm kỳ 2023 - 2028</h1>
<p>Thực hiện kế hoạch của công đoàn cấp trên, Ban Chấp hành Công đoàn cơ sở xây dựng kế hoạch tổ chức đại hội như sau:</p>
<p><b>1. Thời gian, địa điểm.</b> Nửa ngày, 25/4/2023, tại phòng họp của trường.</p>
<p><b>2. Hình thức.</b> Đại hội toàn thể, 9 đoàn viên.</p>
<p><b>3. Nội dung.</b> Tổng kết nhiệm kỳ qua, phương hướng nhiệm kỳ tới; bầu chủ tịch công đoàn cơ sở; bầu đại biểu dự đại
hội công đoàn cấp trên.</p>
<p><b>4. Tổ chức thực hiện.</b> Chủ tịch công đoàn chuẩn bị văn kiện, gửi hồ sơ trước ngày 10/4/2023.</p>
<p class="sign"><b>TM. BAN CHẤP HÀNH<br>CHỦ TỊCH</b></p>`;

/** Files the packet of the pictured union with a readable plan, as its officer does. */
export async function fileForPicture(sample: EmbeddedSample, { browser }: OpenBrowser): Promise<void> {
  const officer = sample.people['grassroots officer'];
  if (!officer) throw new Error('the sample has no officer');
  const page = await browser.newPage();
  await page.setContent(PLAN);
  const plan = await upload(officer, 'Ke-hoach-dai-hoi.pdf', await page.pdf({ preferCSSPageSize: true }));
  await page.close();
  const { checklist } = await officer.get(CONGRESS);
  const asked: { code: string; stage: string; required: boolean }[] = checklist;
  const papers = asked
    .filter(({ stage, required }) => required && STAGES.includes(stage))
    .map(({ code }) => ({ code, documents: [plan] }));
  await officer.change(`${CONGRESS}/commands`, { type: 'submit', stages: STAGES, papers });
}

async function upload(officer: Person, fileName: string, bytes: Uint8Array): Promise<string> {
  const ask = { ...PLACE, fileName, contentType: 'application/pdf', size: bytes.length, isRestricted: false };
  const form: Upload = await officer.change('/api/documents', ask);
  await officer.postFile(form, bytes);
  await officer.change(`/api/documents/${form.id}/check`, PLACE);
  return form.id;
}
