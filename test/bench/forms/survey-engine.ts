import { Model, type Question } from 'survey-core'
import type { Edition, Item } from '../../../shared/forms/edition'
import type { Node } from '../../../shared/forms/expression/parse'
import { optionsOfItem } from '../../../shared/forms/plain'
import type { BenchRecord, PeerEngine } from './engine'
import { calculationsOf, type Rule, rulesOf } from './neutral'

/** The same rules as a SurveyJS form: visibleIf, requiredIf and expression validators; facts are data without a question. */
export function surveyEngine(edition: Edition): PeerEngine {
  const calculations = calculationsOf(edition)
  const elements = rulesOf(edition).map((rule) => questionOf(rule, calculations))
  const newModel = () => new Model({ elements, checkErrorsMode: 'onValueChanged', textUpdateMode: 'onTyping' })

  const model = newModel()
  // Facts go in with the answers: as variables, each one would make SurveyJS run every condition again.
  const fill = (survey: Model, { facts, answers }: BenchRecord) => {
    survey.data = { ...facts, ...answers }
  }
  return {
    name: 'survey-core 3.1.1',
    failing(record) {
      fill(model, record)
      model.validate(true, false)
      return (model.getAllQuestions() as Question[])
        .filter((question) => question.isVisible && question.errors.length > 0)
        .map(({ name }) => name)
    },
    open(record) {
      const survey = newModel()
      fill(survey, record)
      return (key, answer) => survey.setValue(key, answer)
    },
  }
}

type Calculations = ReadonlyMap<string, Node>

const kinds: Readonly<Record<string, string>> = { yn: 'radiogroup', one: 'radiogroup', multi: 'checkbox' }

function questionOf({ item, asked, required, faults }: Rule, calculations: Calculations) {
  const choices = optionsOfItem(item).map(({ key, label }) => ({ value: key, text: label }))
  const validators = faults.map((fault) => ({
    type: 'expression',
    expression: `{${item.key}} empty or !(${expressionOf(fault, calculations)})`,
  }))
  return {
    name: item.key,
    title: item.label,
    type: kinds[item.type] ?? 'text',
    ...(choices.length > 0 ? { choices } : {}),
    visibleIf: expressionOf(asked, calculations),
    requiredIf: expressionOf(required, calculations),
    validators: [...validators, ...rangeOf(item)],
  }
}

function rangeOf({ min, max }: Item) {
  return min === undefined && max === undefined ? [] : [{ type: 'numeric', minValue: min, maxValue: max }]
}

function expressionOf(node: Node, calculations: Calculations): string {
  const inner = (part: Node) => expressionOf(part, calculations)
  switch (node.kind) {
    case 'number':
      return String(node.value)
    case 'text':
      return `'${node.value}'`
    case 'self':
      throw new Error('Named before.')
    case 'reference': {
      const calculation = calculations.get(node.name)
      return calculation ? `(${inner(calculation)})` : `({${node.name}} notempty and {${node.name}} = true)`
    }
    case 'call':
      return callOf(node, inner)
    case 'binary':
      if (node.operator === 'and' || node.operator === 'or')
        return `(${inner(node.left)} ${node.operator} ${inner(node.right)})`
      return comparisonOf(node)
  }
}

function callOf(
  { name, args: [first, second] }: Extract<Node, { kind: 'call' }>,
  inner: (node: Node) => string,
): string {
  if (name === 'true' || name === 'false') return name === 'true' ? '1 = 1' : '1 = 2'
  if (name === 'not' && first) return `!(${inner(first)})`
  if (name === 'selected' && first?.kind === 'reference' && second?.kind === 'text') {
    return `({${first.name}} notempty and {${first.name}} contains '${second.value}')`
  }
  throw new Error(`No expression for ${name}()`)
}

// SurveyJS holds that a blank differs from everything; ours finds nothing in a blank. So blanks are asked for first.
function comparisonOf({ operator, left, right }: Extract<Node, { kind: 'binary' }>): string {
  if (right.kind === 'text' && right.value === '') return `${operand(left)} ${operator === '=' ? 'empty' : 'notempty'}`
  const guards = [left, right].filter(({ kind }) => kind === 'reference').map((node) => `${operand(node)} notempty`)
  return `(${[...guards, `${operand(left)} ${operator} ${operand(right)}`].join(' and ')})`
}

function operand(node: Node): string {
  if (node.kind === 'reference') return `{${node.name}}`
  if (node.kind === 'number') return String(node.value)
  if (node.kind === 'text') return `'${node.value}'`
  if (node.kind === 'call' && node.name === 'count-selected' && node.args[0]?.kind === 'reference') {
    return `{${node.args[0].name}.length}`
  }
  throw new Error(`No operand for ${node.kind}`)
}
