/**
 * How the labels of advertisements begin in languages that pages do not look for (`time.ts`), which is dear there: as
 * Facebook's help and its own pages call them.
 */
const adWords =
  /^(?:s[pz]+onz?[sz]?or|спонс|σπονσ|χορηγ|hirdet|rekl[aā]m|bersponsor|ditaja|may sponsor|iklan|広告|광고|ได้รับการสนับสนุน|โฆษณา|प्रायोजि|স্পন্সর|ਸਪਾਂਸਰ|స్పాన్సర్|دارای پشتیبانی مالی|إعلان|ממומן|oglas|annons|mainos|reklaam|được tài trợ)[\p{L}\p{M}]*$/iu;

/** Whether what stands in place of a time says "advertisement". */
export const isAdWord = (label: string): boolean => !/\p{Nd}/u.test(label) && adWords.test(label);
