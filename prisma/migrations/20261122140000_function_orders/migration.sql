-- Every order of the functions list, and functions by layer and by subnet.
-- CreateIndex
CREATE INDEX "lambda_function_memory_mb_key_idx" ON "lambda_function"("memory_mb", "key");

-- CreateIndex
CREATE INDEX "lambda_function_timeout_seconds_key_idx" ON "lambda_function"("timeout_seconds", "key");

-- CreateIndex
CREATE INDEX "lambda_function_code_size_bytes_key_idx" ON "lambda_function"("code_size_bytes", "key");

-- CreateIndex
CREATE INDEX "lambda_function_layer_arns_idx" ON "lambda_function" USING GIN ("layer_arns");

-- CreateIndex
CREATE INDEX "lambda_function_subnet_ids_idx" ON "lambda_function" USING GIN ("subnet_ids");

