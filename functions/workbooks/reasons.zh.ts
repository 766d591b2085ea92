/** Why a workbook cannot be read, in the words shown to whoever sent it. */
export const workbookReasons = {
  unreadable: '文件打不开：不是有效的 XLSX 文件，或已加密。',
  tooLargeInside: '文件解压后太大，请删去多余的工作表和空行后重试。',
} as const
