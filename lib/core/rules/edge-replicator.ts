/** Lambda@Edge puts this grant on a version by itself, and it cannot be bound. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-edge-permissions.html */
export const EDGE_REPLICATOR = 'replicator.lambda.amazonaws.com'
