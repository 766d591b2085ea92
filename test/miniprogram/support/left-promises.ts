import path from 'node:path'
import ts from 'typescript'

const root = path.resolve(__dirname, '../../..')

/**
 * Promises nobody hears when they fail, as `file:line text`: a statement or a `void` that drops one, and a function that
 * returns one where its caller expects nothing. What is handed to `run`, awaited, returned or caught is heard. `sample` is
 * one more file, `sample.ts`, in that folder.
 */
export function leftPromises(project: string, folder: string, sample: string): readonly string[] {
  const config = ts.readConfigFile(path.join(root, project), ts.sys.readFile)
  const parsed = ts.parseJsonConfigFileContent(config.config, ts.sys, path.dirname(path.join(root, project)))
  const sampleName = path.join(root, folder, 'sample.ts')
  const options = { ...parsed.options, noEmit: true, skipLibCheck: true }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.getSourceFile = (name, ...rest) =>
    name === sampleName
      ? ts.createSourceFile(name, sample, ts.ScriptTarget.ES2022, true)
      : getSourceFile.call(host, name, ...rest)
  host.fileExists = (name) => name === sampleName || fileExists.call(host, name)
  const program = ts.createProgram({ rootNames: [...parsed.fileNames, sampleName], options, host })
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(path.join(root, folder, '/')))
    .flatMap((file) => leftIn(file, program.getTypeChecker()))
}

function leftIn(file: ts.SourceFile, checker: ts.TypeChecker): string[] {
  const left: string[] = []
  const visit = (node: ts.Node): void => {
    if (isLeft(node, checker)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
      left.push(`${path.relative(root, file.fileName)}:${line + 1} ${node.getText(file).split('\n')[0]}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return left
}

function isLeft(node: ts.Node, checker: ts.TypeChecker): boolean {
  if (ts.isVoidExpression(node)) return isPromise(checker.getTypeAtLocation(node.expression), checker)
  if (ts.isExpressionStatement(node)) {
    const { expression } = node
    return (
      !isCaught(expression) && !isAssignment(expression) && isPromise(checker.getTypeAtLocation(expression), checker)
    )
  }
  return ts.isExpression(node) && isUnexpected(node, checker)
}

/** `work.catch(…)`: whoever writes it has thought of the failure. */
const isCaught = (node: ts.Expression): boolean =>
  ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'catch'

const isAssignment = (node: ts.Expression): boolean =>
  ts.isBinaryExpression(node) && node.operatorToken.kind !== ts.SyntaxKind.CommaToken

/** A function is given where one without a result is expected, and this one has a promise. */
function isUnexpected(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const isGiven =
    (ts.isCallExpression(node.parent) && node.parent.arguments.includes(node)) ||
    ts.isJsxExpression(node.parent) ||
    (ts.isPropertyAssignment(node.parent) && node.parent.initializer === node)
  if (!isGiven) return false
  const wanted = checker.getContextualType(node)
  if (!wanted) return false
  const results = (type: ts.Type) => type.getCallSignatures().map((signature) => signature.getReturnType())
  const wantedResults = (wanted.isUnion() ? wanted.types : [wanted]).flatMap(results)
  if (wantedResults.length === 0 || !wantedResults.every((type) => type.flags & ts.TypeFlags.Void)) return false
  return results(checker.getTypeAtLocation(node)).some((type) => isPromise(type, checker))
}

function isPromise(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return false
  const parts = type.isUnion() ? type.types : [type]
  return parts.some((part) => {
    const then = part.getProperty('then')
    return then !== undefined && checker.getTypeOfSymbol(then).getCallSignatures().length > 0
  })
}
