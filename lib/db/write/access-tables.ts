import { flag, integer, text, texts } from './column.ts'
import type { DerivedTable } from './derived-table.ts'

export const EXPOSURE_TABLE: DerivedTable = {
  name: 'exposure',
  columns: {
    region: text('region'),
    function_arn: text('functionArn'),
    function_name: text('functionName'),
    qualifier: text('qualifier'),
    audience: text('audience'),
    rank: integer('rank'),
    proven: text('proven'),
    at_worst: text('atWorst'),
    change_audience: text('changeAudience'),
  },
}

export const GRANT_TABLE: DerivedTable = {
  name: 'policy_grant',
  columns: {
    region: text('region'),
    function_arn: text('functionArn'),
    qualifier_arn: text('qualifierArn'),
    audience: text('audience'),
    rank: integer('rank'),
    principal_kind: text('principalKind'),
    principal: text('principal'),
    grantee_account_id: text('granteeAccountId'),
    changes: flag('changes'),
    anomaly: text('anomaly'),
  },
}

export const CHANGE_RIGHT_TABLE: DerivedTable = {
  name: 'change_right',
  columns: {
    caller_account_id: text('callerAccountId'),
    caller_arn: text('callerArn'),
    decision: text('decision'),
    every_function: flag('everyFunction'),
    function_arns: texts('functionArns'),
  },
}

export const GUARDRAIL_TABLE: DerivedTable = {
  name: 'guardrail_standing',
  columns: {
    guardrail: text('guardrail'),
    state: text('state'),
    state_rank: integer('stateRank'),
  },
}

export const ADMINISTRATOR_TABLE: DerivedTable = {
  name: 'administrator',
  columns: { arn: text('arn') },
}
