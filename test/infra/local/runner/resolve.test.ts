import { createResolve } from '../../../../infra/local/runner/resolve'
import type { Stack, Value } from '../../../../infra/local/runner/template'

const stack: Stack = {
  name: 'ruhu-dev-cn',
  region: 'cn-northwest-1',
  account: '000000000000',
  assets: new Map(),
  template: {
    Resources: {},
    Parameters: { WechatApi: { Default: 'https://api.weixin.qq.com' } },
    Conditions: {
      isChina: { 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws-cn'] },
      isNot: { 'Fn::Not': [{ Condition: 'isChina' }] },
      isBoth: {
        'Fn::And': [{ Condition: 'isChina' }, { 'Fn::Or': [{ Condition: 'isNot' }, { Condition: 'isChina' }] }],
      },
    },
    Mappings: { Size: { prod: { rate: 5_000 } } },
  },
}
const places = {
  references: new Map([['Journal', 'journal']]),
  attributes: new Map([['Journal', { Arn: 'arn-of-journal' }]]),
}
const resolve = createResolve(stack, places, { PublicUrl: 'http://127.0.0.1:8420' })

const cases: readonly (readonly [string, Value, unknown])[] = [
  ['a reference', { Ref: 'Journal' }, 'journal'],
  ['a pseudo parameter', { Ref: 'AWS::URLSuffix' }, 'amazonaws.com.cn'],
  ['a given parameter', { Ref: 'PublicUrl' }, 'http://127.0.0.1:8420'],
  ['the default of another', { Ref: 'WechatApi' }, 'https://api.weixin.qq.com'],
  ['an attribute', { 'Fn::GetAtt': ['Journal', 'Arn'] }, 'arn-of-journal'],
  ['a join around a reference', { 'Fn::Join': ['/', ['table', { Ref: 'Journal' }]] }, 'table/journal'],
  [
    'a substitution',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation fills these in
    { 'Fn::Sub': '${Journal} in ${AWS::Region}, ${Journal.Arn}' },
    'journal in cn-northwest-1, arn-of-journal',
  ],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation fills these in
  ['a substitution with its own names', { 'Fn::Sub': ['${own}', { own: { Ref: 'Journal' } }] }, 'journal'],
  ['one of a split text', { 'Fn::Select': [1, { 'Fn::Split': ['-', 'a-b-c'] }] }, 'b'],
  ['a condition that holds', { 'Fn::If': ['isBoth', 'yes', 'no'] }, 'yes'],
  ['a condition that does not', { 'Fn::If': ['isNot', 'yes', 'no'] }, 'no'],
  ['a map', { 'Fn::FindInMap': ['Size', 'prod', 'rate'] }, 5_000],
  ['no value at all', { kept: 1, dropped: { Ref: 'AWS::NoValue' } }, { kept: 1 }],
  ['an object that only looks like a function', { Ref: 'Journal', other: 1 }, { Ref: 'Journal', other: 1 }],
]

it.each(cases)('resolves %s', (_, value, expected) => {
  expect(resolve(value)).toEqual(expected)
})

it.each([[{ Ref: 'Nobody' }], [{ 'Fn::GetAtt': ['Journal', 'Unknown'] }], [{ 'Fn::If': ['isUnheardOf', 1, 2] }]])(
  'names what it does not know: %j',
  (value) => {
    expect(() => resolve(value)).toThrow(/Nobody|Unknown|isUnheardOf/)
  },
)
