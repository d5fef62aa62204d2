import { Global, Module } from '@nestjs/common';
import { ChainHeads } from './chain-heads.js';
import { PublicAnswers } from './public-answers.js';

@Global()
@Module({ providers: [ChainHeads, PublicAnswers], exports: [PublicAnswers] })
export class PublicAnswersModule {}
