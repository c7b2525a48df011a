-- AlterTable
ALTER TABLE "lambda_interface" ADD COLUMN     "account_ids" TEXT[];

-- CreateIndex
CREATE INDEX "lambda_interface_account_ids_idx" ON "lambda_interface" USING GIN ("account_ids");
