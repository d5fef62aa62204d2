import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Config, Configuration } from '../platform/config/index.js';
import type { Row } from '../platform/graphql/index.js';
import { File } from './file.type.js';

@Resolver(() => File)
export class FileResolver {
  constructor(@Configuration() private readonly config: Config) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'Address from which those who see it download it; null unless it is available.',
  })
  url(@Parent() file: Row): string | null {
    return file.url === null ? null : fileAddress(this.config.publicUrl, file.url as string);
  }
}

export function fileAddress(publicUrl: string, id: string): string {
  return `${publicUrl}/files/${id}`;
}
