# Written by `npm run deploy-templates` from collectors/iam-policy.json. Do not edit.
terraform {
  required_version = ">= 1.3"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 4.0"
    }
  }
}

variable "collector_account_id" {
  description = "Account in which the collector runs."
  type        = string
  validation {
    condition     = can(regex("^[0-9]{12}$", var.collector_account_id))
    error_message = "An account id is 12 digits."
  }
}

variable "collector_principal_arn" {
  description = "Role or user that the collector runs as. The trust survives its deletion and re-creation."
  type        = string
}

variable "organization_id" {
  description = "Organization that the collector must belong to."
  type        = string
}

variable "external_id" {
  description = "DEMARC_EXTERNAL_ID of the collector. Leave empty when it sends none."
  type        = string
  default     = ""
}

variable "role_name" {
  description = "DEMARC_ROLE_NAME of the collector."
  type        = string
  default     = "DemarcReadOnly"
}

data "aws_partition" "current" {}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["arn:${data.aws_partition.current.partition}:iam::${var.collector_account_id}:root"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = [var.organization_id]
    }
    condition {
      test     = "ArnEquals"
      variable = "aws:PrincipalArn"
      values   = [var.collector_principal_arn]
    }
    dynamic "condition" {
      for_each = var.external_id == "" ? [] : [var.external_id]
      content {
        test     = "StringEquals"
        variable = "sts:ExternalId"
        values   = [condition.value]
      }
    }
  }
}

data "aws_iam_policy_document" "read" {
  statement {
    sid       = "ReadRegions"
    resources = ["*"]
    actions = [
      "account:ListRegions",
    ]
  }
  statement {
    sid       = "ReadTrails"
    resources = ["*"]
    actions = [
      "cloudtrail:DescribeTrails",
      "cloudtrail:GetEventSelectors",
      "cloudtrail:GetTrailStatus",
    ]
  }
  statement {
    sid       = "ReadNetwork"
    resources = ["*"]
    actions = [
      "ec2:DescribeFlowLogs",
      "ec2:DescribeNatGateways",
      "ec2:DescribeNetworkAcls",
      "ec2:DescribeNetworkInterfaces",
      "ec2:DescribeRegions",
      "ec2:DescribeRouteTables",
      "ec2:DescribeSecurityGroups",
      "ec2:DescribeSubnets",
      "ec2:DescribeVpcEndpoints",
      "ec2:DescribeVpcs",
    ]
  }
  statement {
    sid       = "ReadFileSystems"
    resources = ["*"]
    actions = [
      "elasticfilesystem:DescribeAccessPoints",
      "elasticfilesystem:DescribeFileSystems",
    ]
  }
  statement {
    sid       = "ReadGuardDuty"
    resources = ["*"]
    actions = [
      "guardduty:GetDetector",
      "guardduty:ListDetectors",
    ]
  }
  statement {
    sid       = "ReadIdentities"
    resources = ["*"]
    actions = [
      "iam:GetAccountAuthorizationDetails",
    ]
  }
  statement {
    sid       = "ReadInspector"
    resources = ["*"]
    actions = [
      "inspector2:ListCoverage",
      "inspector2:ListFindingAggregations",
    ]
  }
  statement {
    sid       = "ReadKeys"
    resources = ["*"]
    actions = [
      "kms:DescribeKey",
      "kms:GetKeyPolicy",
      "kms:GetKeyRotationStatus",
    ]
  }
  statement {
    sid       = "ReadLambda"
    resources = ["*"]
    actions = [
      "lambda:GetAccountSettings",
      "lambda:GetFunctionConcurrency",
      "lambda:GetFunctionConfiguration",
      "lambda:GetFunctionRecursionConfig",
      "lambda:GetLayerVersionPolicy",
      "lambda:GetPolicy",
      "lambda:GetRuntimeManagementConfig",
      "lambda:ListAliases",
      "lambda:ListCapacityProviders",
      "lambda:ListCodeSigningConfigs",
      "lambda:ListEventSourceMappings",
      "lambda:ListFunctionEventInvokeConfigs",
      "lambda:ListFunctionUrlConfigs",
      "lambda:ListFunctions",
      "lambda:ListFunctionsByCodeSigningConfig",
      "lambda:ListLayerVersions",
      "lambda:ListLayers",
      "lambda:ListProvisionedConcurrencyConfigs",
    ]
  }
  statement {
    sid       = "ReadLogGroups"
    resources = ["*"]
    actions = [
      "logs:DescribeLogGroups",
    ]
  }
  statement {
    sid       = "ReadQuotas"
    resources = ["*"]
    actions = [
      "servicequotas:GetAWSDefaultServiceQuota",
      "servicequotas:GetServiceQuota",
    ]
  }
  statement {
    sid       = "ReadTopics"
    resources = ["*"]
    actions = [
      "sns:GetTopicAttributes",
    ]
  }
  statement {
    sid       = "ReadQueues"
    resources = ["*"]
    actions = [
      "sqs:GetQueueAttributes",
    ]
  }
  statement {
    sid       = "ReadTags"
    resources = ["*"]
    actions = [
      "tag:GetResources",
    ]
  }
}

resource "aws_iam_role" "this" {
  name                 = var.role_name
  description          = "Assumed by Demarc to read the AWS Lambda posture of this account."
  max_session_duration = 3600
  assume_role_policy   = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "read" {
  name   = "DemarcReadOnly"
  role   = aws_iam_role.this.id
  policy = data.aws_iam_policy_document.read.json
}

output "role_arn" {
  value = aws_iam_role.this.arn
}
