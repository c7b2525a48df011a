-- Substring search over names.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "organization" (
    "id" TEXT NOT NULL,
    "management_account_id" TEXT,
    "feature_set" TEXT,
    "policy_types_known" BOOLEAN NOT NULL,
    "enabled_policy_types" TEXT[],
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organizational_unit" (
    "id" TEXT NOT NULL,
    "organization_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" TEXT,
    "path" TEXT NOT NULL,
    "id_path" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "organizational_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "organization_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "state" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3),
    "parent_id" TEXT,
    "ou_path" TEXT,
    "ou_id_path" TEXT,
    "tags" JSONB,
    "is_management" BOOLEAN NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_region" (
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "opt_in_status" TEXT NOT NULL,
    "collected" BOOLEAN NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_region_pkey" PRIMARY KEY ("account_id","region")
);

-- CreateTable
CREATE TABLE "organization_policy" (
    "id" TEXT NOT NULL,
    "organization_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aws_managed" BOOLEAN NOT NULL,
    "document" TEXT,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "organization_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_policy_target" (
    "policy_id" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "organization_policy_target_pkey" PRIMARY KEY ("policy_id","target_id")
);

-- CreateTable
CREATE TABLE "run" (
    "id" TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "account_ids" TEXT[],
    "accounts" INTEGER NOT NULL DEFAULT 0,
    "accounts_reached" INTEGER NOT NULL DEFAULT 0,
    "targets" INTEGER NOT NULL DEFAULT 0,
    "targets_partial" INTEGER NOT NULL DEFAULT 0,
    "targets_failed" INTEGER NOT NULL DEFAULT 0,
    "records" BIGINT NOT NULL DEFAULT 0,
    "gaps" INTEGER NOT NULL DEFAULT 0,
    "calls" BIGINT NOT NULL DEFAULT 0,
    "open_slot" INTEGER,

    CONSTRAINT "run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_target" (
    "run_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reached" BOOLEAN NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,
    "calls" INTEGER NOT NULL,
    "records" INTEGER NOT NULL,
    "gaps" INTEGER NOT NULL,

    CONSTRAINT "run_target_pkey" PRIMARY KEY ("run_id","account_id","region")
);

-- CreateTable
CREATE TABLE "coverage" (
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "detail" TEXT,
    "gap_count" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "run_id" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "first_complete_at" TIMESTAMPTZ(3),
    "last_complete_at" TIMESTAMPTZ(3),
    "last_asked_at" TIMESTAMPTZ(3),

    CONSTRAINT "coverage_pkey" PRIMARY KEY ("account_id","region","source")
);

-- CreateTable
CREATE TABLE "gap" (
    "id" BIGSERIAL NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "reason" TEXT NOT NULL,
    "detail" TEXT NOT NULL,

    CONSTRAINT "gap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_log" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "run_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "diff" JSONB,

    CONSTRAINT "change_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "id" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,
    "stopped_at" TIMESTAMPTZ(3),
    "in_flight" INTEGER NOT NULL,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lambda_function" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "function_name" TEXT,
    "version" TEXT,
    "description" TEXT,
    "runtime" TEXT,
    "package_type" TEXT,
    "architectures" TEXT[],
    "handler" TEXT,
    "role_arn" TEXT,
    "code_size_bytes" BIGINT,
    "timeout_seconds" INTEGER,
    "memory_mb" INTEGER,
    "ephemeral_storage_mb" INTEGER,
    "last_modified_at" TIMESTAMPTZ(3),
    "vpc_id" TEXT,
    "subnet_ids" TEXT[],
    "security_group_ids" TEXT[],
    "environment_names" TEXT[],
    "kms_key_arn" TEXT,
    "layer_arns" TEXT[],
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "lambda_function_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "function_version" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "function_name" TEXT,
    "version" TEXT,
    "description" TEXT,
    "runtime" TEXT,
    "package_type" TEXT,
    "architectures" TEXT[],
    "handler" TEXT,
    "role_arn" TEXT,
    "code_size_bytes" BIGINT,
    "timeout_seconds" INTEGER,
    "memory_mb" INTEGER,
    "ephemeral_storage_mb" INTEGER,
    "last_modified_at" TIMESTAMPTZ(3),
    "vpc_id" TEXT,
    "subnet_ids" TEXT[],
    "security_group_ids" TEXT[],
    "environment_names" TEXT[],
    "kms_key_arn" TEXT,
    "layer_arns" TEXT[],
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "function_version_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "function_alias" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "function_arn" TEXT,
    "name" TEXT,
    "function_version" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "function_alias_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "function_url" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "function_arn" TEXT,
    "url" TEXT,
    "auth_type" TEXT,
    "invoke_mode" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "function_url_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "resource_policy" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "function_arn" TEXT,
    "qualifier" TEXT,
    "document" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "resource_policy_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "event_invoke_config" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "function_arn" TEXT,
    "maximum_retry_attempts" INTEGER,
    "maximum_event_age_seconds" INTEGER,
    "on_success_arn" TEXT,
    "on_failure_arn" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_invoke_config_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "provisioned_concurrency" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "function_arn" TEXT,
    "requested" INTEGER,
    "allocated" INTEGER,
    "status" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "provisioned_concurrency_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "reserved_concurrency" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "function_arn" TEXT,
    "reserved" INTEGER,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "reserved_concurrency_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "runtime_management" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "function_arn" TEXT,
    "update_runtime_on" TEXT,
    "runtime_version_arn" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "runtime_management_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "recursion_config" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "function_arn" TEXT,
    "recursive_loop" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "recursion_config_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "function_state" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "function_arn" TEXT,
    "state" TEXT,
    "state_reason_code" TEXT,
    "last_update_status" TEXT,
    "runtime_version_arn" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "function_state_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "function_tags" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "function_arn" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "function_tags_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "function_code_signing" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "function_arn" TEXT,
    "code_signing_config_arn" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "function_code_signing_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "code_signing_config" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "untrusted_artifact_on_deployment" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "code_signing_config_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "event_source_mapping" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "function_arn" TEXT,
    "target_arn" TEXT,
    "uuid" TEXT,
    "event_source_arn" TEXT,
    "state" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_source_mapping_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "layer_version" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "layer_arn" TEXT,
    "layer_name" TEXT,
    "version" INTEGER,
    "created_at" TIMESTAMPTZ(3),
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "layer_version_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "layer_policy" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "document" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "layer_policy_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "lambda_account_settings" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "concurrent_executions" INTEGER,
    "unreserved_concurrent_executions" INTEGER,
    "total_code_size_bytes" BIGINT,
    "total_code_size_limit_bytes" BIGINT,
    "function_count" INTEGER,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "lambda_account_settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "capacity_provider" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "state" TEXT,
    "subnet_ids" TEXT[],
    "security_group_ids" TEXT[],
    "operator_role_arn" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "capacity_provider_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "service_quota" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "service_code" TEXT,
    "quota_code" TEXT,
    "name" TEXT,
    "value" DOUBLE PRECISION,
    "applied" BOOLEAN,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "service_quota_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "network_interface" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "id" TEXT,
    "vpc_id" TEXT,
    "owner_id" TEXT,
    "subnet_id" TEXT,
    "interface_type" TEXT,
    "status" TEXT,
    "description" TEXT,
    "requester_id" TEXT,
    "security_group_ids" TEXT[],
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "network_interface_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "subnet" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "id" TEXT,
    "vpc_id" TEXT,
    "arn" TEXT,
    "owner_id" TEXT,
    "cidr_block" TEXT,
    "available_ip_address_count" INTEGER,
    "availability_zone" TEXT,
    "availability_zone_id" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "subnet_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "security_group" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "id" TEXT,
    "vpc_id" TEXT,
    "owner_id" TEXT,
    "name" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "security_group_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "vpc" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "id" TEXT,
    "owner_id" TEXT,
    "cidr_blocks" TEXT[],
    "is_default" BOOLEAN,
    "state" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "vpc_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "vpc_endpoint" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "id" TEXT,
    "vpc_id" TEXT,
    "type" TEXT,
    "service_name" TEXT,
    "state" TEXT,
    "subnet_ids" TEXT[],
    "route_table_ids" TEXT[],
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "vpc_endpoint_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "route_table" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "id" TEXT,
    "vpc_id" TEXT,
    "owner_id" TEXT,
    "is_main" BOOLEAN,
    "subnet_ids" TEXT[],
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "route_table_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "nat_gateway" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "id" TEXT,
    "vpc_id" TEXT,
    "subnet_id" TEXT,
    "state" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "nat_gateway_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "network_acl" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "id" TEXT,
    "vpc_id" TEXT,
    "is_default" BOOLEAN,
    "subnet_ids" TEXT[],
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "network_acl_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "iam_role" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "arn" TEXT,
    "name" TEXT,
    "attached_policy_arns" TEXT[],
    "role_id" TEXT,
    "path" TEXT,
    "boundary_arn" TEXT,
    "last_used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3),
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "iam_role_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "iam_user" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "arn" TEXT,
    "name" TEXT,
    "attached_policy_arns" TEXT[],
    "user_id" TEXT,
    "path" TEXT,
    "group_names" TEXT[],
    "boundary_arn" TEXT,
    "created_at" TIMESTAMPTZ(3),
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "iam_user_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "iam_group" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "arn" TEXT,
    "name" TEXT,
    "attached_policy_arns" TEXT[],
    "group_id" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "iam_group_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "iam_managed_policy" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "arn" TEXT,
    "name" TEXT,
    "aws_managed" BOOLEAN,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "iam_managed_policy_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "organizational_unit_parent_id_idx" ON "organizational_unit"("parent_id");

-- CreateIndex
CREATE INDEX "organizational_unit_id_path_idx" ON "organizational_unit"("id_path");

-- CreateIndex
CREATE INDEX "account_ou_id_path_idx" ON "account"("ou_id_path");

-- CreateIndex
CREATE INDEX "account_name_idx" ON "account"("name");

-- CreateIndex
CREATE INDEX "account_name_trgm" ON "account" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "organization_policy_target_target_id_idx" ON "organization_policy_target"("target_id");

-- CreateIndex
CREATE UNIQUE INDEX "run_open_slot_key" ON "run"("open_slot");

-- CreateIndex
CREATE INDEX "run_published_at_idx" ON "run"("published_at" DESC);

-- CreateIndex
CREATE INDEX "run_started_at_idx" ON "run"("started_at" DESC);

-- CreateIndex
CREATE INDEX "run_target_account_id_region_finished_at_idx" ON "run_target"("account_id", "region", "finished_at" DESC);

-- CreateIndex
CREATE INDEX "coverage_state_account_id_idx" ON "coverage"("state", "account_id");

-- CreateIndex
CREATE INDEX "gap_account_id_region_source_idx" ON "gap"("account_id", "region", "source");

-- CreateIndex
CREATE INDEX "gap_subject_idx" ON "gap"("subject");

-- CreateIndex
CREATE INDEX "change_log_at_id_idx" ON "change_log"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "change_log_kind_key_at_idx" ON "change_log"("kind", "key", "at" DESC);

-- CreateIndex
CREATE INDEX "change_log_account_id_region_at_idx" ON "change_log"("account_id", "region", "at" DESC);

-- CreateIndex
CREATE INDEX "change_log_run_id_idx" ON "change_log"("run_id");

-- CreateIndex
CREATE INDEX "worker_heartbeat_beat_at_idx" ON "worker_heartbeat"("beat_at" DESC);

-- CreateIndex
CREATE INDEX "lambda_function_function_name_key_idx" ON "lambda_function"("function_name", "key");

-- CreateIndex
CREATE INDEX "lambda_function_account_id_region_function_name_key_idx" ON "lambda_function"("account_id", "region", "function_name", "key");

-- CreateIndex
CREATE INDEX "lambda_function_runtime_function_name_key_idx" ON "lambda_function"("runtime", "function_name", "key");

-- CreateIndex
CREATE INDEX "lambda_function_role_arn_idx" ON "lambda_function"("role_arn");

-- CreateIndex
CREATE INDEX "lambda_function_vpc_id_idx" ON "lambda_function"("vpc_id");

-- CreateIndex
CREATE INDEX "lambda_function_last_modified_at_key_idx" ON "lambda_function"("last_modified_at", "key");

-- CreateIndex
CREATE INDEX "lambda_function_name_trgm" ON "lambda_function" USING GIN ("function_name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "function_version_account_id_region_idx" ON "function_version"("account_id", "region");

-- CreateIndex
CREATE INDEX "function_version_function_name_account_id_region_idx" ON "function_version"("function_name", "account_id", "region");

-- CreateIndex
CREATE INDEX "function_alias_account_id_region_idx" ON "function_alias"("account_id", "region");

-- CreateIndex
CREATE INDEX "function_alias_function_arn_idx" ON "function_alias"("function_arn");

-- CreateIndex
CREATE INDEX "function_url_account_id_region_idx" ON "function_url"("account_id", "region");

-- CreateIndex
CREATE INDEX "function_url_function_arn_idx" ON "function_url"("function_arn");

-- CreateIndex
CREATE INDEX "resource_policy_account_id_region_idx" ON "resource_policy"("account_id", "region");

-- CreateIndex
CREATE INDEX "resource_policy_function_arn_idx" ON "resource_policy"("function_arn");

-- CreateIndex
CREATE INDEX "event_invoke_config_account_id_region_idx" ON "event_invoke_config"("account_id", "region");

-- CreateIndex
CREATE INDEX "event_invoke_config_function_arn_idx" ON "event_invoke_config"("function_arn");

-- CreateIndex
CREATE INDEX "provisioned_concurrency_account_id_region_idx" ON "provisioned_concurrency"("account_id", "region");

-- CreateIndex
CREATE INDEX "provisioned_concurrency_function_arn_idx" ON "provisioned_concurrency"("function_arn");

-- CreateIndex
CREATE INDEX "reserved_concurrency_account_id_region_idx" ON "reserved_concurrency"("account_id", "region");

-- CreateIndex
CREATE INDEX "reserved_concurrency_function_arn_idx" ON "reserved_concurrency"("function_arn");

-- CreateIndex
CREATE INDEX "runtime_management_account_id_region_idx" ON "runtime_management"("account_id", "region");

-- CreateIndex
CREATE INDEX "runtime_management_function_arn_idx" ON "runtime_management"("function_arn");

-- CreateIndex
CREATE INDEX "recursion_config_account_id_region_idx" ON "recursion_config"("account_id", "region");

-- CreateIndex
CREATE INDEX "recursion_config_function_arn_idx" ON "recursion_config"("function_arn");

-- CreateIndex
CREATE INDEX "function_state_account_id_region_idx" ON "function_state"("account_id", "region");

-- CreateIndex
CREATE INDEX "function_state_function_arn_idx" ON "function_state"("function_arn");

-- CreateIndex
CREATE INDEX "function_tags_account_id_region_idx" ON "function_tags"("account_id", "region");

-- CreateIndex
CREATE INDEX "function_tags_function_arn_idx" ON "function_tags"("function_arn");

-- CreateIndex
CREATE INDEX "function_code_signing_account_id_region_idx" ON "function_code_signing"("account_id", "region");

-- CreateIndex
CREATE INDEX "function_code_signing_function_arn_idx" ON "function_code_signing"("function_arn");

-- CreateIndex
CREATE INDEX "code_signing_config_account_id_region_idx" ON "code_signing_config"("account_id", "region");

-- CreateIndex
CREATE INDEX "event_source_mapping_account_id_region_idx" ON "event_source_mapping"("account_id", "region");

-- CreateIndex
CREATE INDEX "event_source_mapping_function_arn_idx" ON "event_source_mapping"("function_arn");

-- CreateIndex
CREATE INDEX "event_source_mapping_event_source_arn_idx" ON "event_source_mapping"("event_source_arn");

-- CreateIndex
CREATE INDEX "layer_version_account_id_region_idx" ON "layer_version"("account_id", "region");

-- CreateIndex
CREATE INDEX "layer_version_layer_arn_idx" ON "layer_version"("layer_arn");

-- CreateIndex
CREATE INDEX "layer_policy_account_id_region_idx" ON "layer_policy"("account_id", "region");

-- CreateIndex
CREATE INDEX "lambda_account_settings_account_id_region_idx" ON "lambda_account_settings"("account_id", "region");

-- CreateIndex
CREATE INDEX "capacity_provider_account_id_region_idx" ON "capacity_provider"("account_id", "region");

-- CreateIndex
CREATE INDEX "service_quota_account_id_region_idx" ON "service_quota"("account_id", "region");

-- CreateIndex
CREATE INDEX "network_interface_account_id_region_idx" ON "network_interface"("account_id", "region");

-- CreateIndex
CREATE INDEX "network_interface_subnet_id_idx" ON "network_interface"("subnet_id");

-- CreateIndex
CREATE INDEX "subnet_account_id_region_idx" ON "subnet"("account_id", "region");

-- CreateIndex
CREATE INDEX "subnet_id_idx" ON "subnet"("id");

-- CreateIndex
CREATE INDEX "subnet_available_ip_address_count_idx" ON "subnet"("available_ip_address_count");

-- CreateIndex
CREATE INDEX "security_group_account_id_region_idx" ON "security_group"("account_id", "region");

-- CreateIndex
CREATE INDEX "security_group_id_idx" ON "security_group"("id");

-- CreateIndex
CREATE INDEX "vpc_account_id_region_idx" ON "vpc"("account_id", "region");

-- CreateIndex
CREATE INDEX "vpc_id_idx" ON "vpc"("id");

-- CreateIndex
CREATE INDEX "vpc_endpoint_account_id_region_idx" ON "vpc_endpoint"("account_id", "region");

-- CreateIndex
CREATE INDEX "route_table_account_id_region_idx" ON "route_table"("account_id", "region");

-- CreateIndex
CREATE INDEX "nat_gateway_account_id_region_idx" ON "nat_gateway"("account_id", "region");

-- CreateIndex
CREATE INDEX "network_acl_account_id_region_idx" ON "network_acl"("account_id", "region");

-- CreateIndex
CREATE INDEX "iam_role_account_id_region_idx" ON "iam_role"("account_id", "region");

-- CreateIndex
CREATE INDEX "iam_role_arn_idx" ON "iam_role"("arn");

-- CreateIndex
CREATE INDEX "iam_user_account_id_region_idx" ON "iam_user"("account_id", "region");

-- CreateIndex
CREATE INDEX "iam_group_account_id_region_idx" ON "iam_group"("account_id", "region");

-- CreateIndex
CREATE INDEX "iam_managed_policy_account_id_region_idx" ON "iam_managed_policy"("account_id", "region");

-- CreateIndex
CREATE INDEX "iam_managed_policy_arn_idx" ON "iam_managed_policy"("arn");


