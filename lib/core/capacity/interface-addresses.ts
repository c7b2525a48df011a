import type { NetworkInterface } from '#lib/core/model/network.ts'

/** A delegated prefix is a /28. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-prefix-eni.html */
const PREFIX_ADDRESSES = 16

/** IPv4 addresses that an interface takes from its subnet: its primary, its secondaries and its delegated prefixes. */
export const interfaceAddresses = (eni: NetworkInterface): number =>
  eni.privateIpv4Addresses.length + eni.ipv4Prefixes.length * PREFIX_ADDRESSES
