-- Functions of a VPC are found by its subnets; one index less to write for every function.
-- DropIndex
DROP INDEX "lambda_function_vpc_id_idx";

