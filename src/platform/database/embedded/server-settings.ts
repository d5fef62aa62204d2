import { socketPort } from './socket-folder.js';

/**
 * Given at each start, so that an update of Plenary reaches existing clusters, and an edited
 * postgresql.conf can neither open a port nor give up durability.
 */
export function serverSettings(socketFolder: string): string[] {
  const settings = {
    cluster_name: 'plenary',
    listen_addresses: '',
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    port: socketPort,
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: 100,
    shared_buffers: '128MB',
    max_wal_size: '512MB',
    jit: 'off', // the package has no LLVM
    logging_collector: 'off',
    log_checkpoints: 'off',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
