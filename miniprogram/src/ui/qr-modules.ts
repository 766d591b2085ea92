import qrcode from 'qrcode-generator'

/** Four light modules on every side: the standard's quiet zone, without which many phones do not find the code. */
const quietModules = 4

/** Rows of modules, true where dark, quiet zone included. Error correction M: readable with a sixth of it damaged. */
export function qrModules(text: string): boolean[][] {
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  const size = code.getModuleCount() + 2 * quietModules
  const isDark = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < code.getModuleCount() && column < code.getModuleCount() && code.isDark(row, column)
  return Array.from({ length: size }, (_row, row) =>
    Array.from({ length: size }, (_column, column) => isDark(row - quietModules, column - quietModules)),
  )
}
