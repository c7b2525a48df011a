import type { Json } from '#lib/core/diff/diff.ts'
import type { OrganizationResult } from '#lib/core/model/collected.ts'
import type { ListedRow } from './merge-listed.ts'

export const organizationRow = ({ organization }: OrganizationResult): ListedRow => ({
  id: organization.id,
  management_account_id: organization.managementAccountId,
  feature_set: organization.featureSet,
  policy_types_known: organization.enabledPolicyTypes !== null,
  enabled_policy_types: organization.enabledPolicyTypes ?? [],
})

export const unitRows = ({ organization, units }: OrganizationResult): readonly ListedRow[] =>
  units.map(({ id, name, parentId, path, idPath }) => ({
    id,
    organization_id: organization.id,
    name,
    parent_id: parentId,
    path,
    id_path: idPath,
  }))

export const accountRows = ({ organization, accounts }: OrganizationResult): readonly ListedRow[] =>
  accounts.map((account) => ({
    id: account.id,
    organization_id: organization.id,
    name: account.name,
    email: account.email,
    state: account.state,
    joined_at: account.joinedAt,
    parent_id: account.parentId,
    ou_path: account.ouPath,
    ou_id_path: account.ouIdPath,
    tags: account.tags as Json,
    is_management: account.isManagement,
  }))

export const policyRows = ({ organization, policies }: OrganizationResult): readonly ListedRow[] =>
  policies.map(({ id, type, name, awsManaged, document }) => ({
    id,
    organization_id: organization.id,
    type,
    name,
    aws_managed: awsManaged,
    document,
  }))
