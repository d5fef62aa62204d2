import { Module } from '@nestjs/common';
import { translateConstraint } from '../../platform/database/index.js';
import { roomsBusy } from './item-course.errors.js';
import { AgendaItemCourseFields } from './item-course.fields.js';
import { ItemCourseResolver } from './item-course.resolver.js';
import { ItemCourseService } from './item-course.service.js';
import './item-course.shapes.js';
import { ConferenceNowFields, RoomNowFields } from './room-now.fields.js';

translateConstraint('item_course_room_once', roomsBusy);

@Module({
  providers: [
    ItemCourseResolver,
    ItemCourseService,
    AgendaItemCourseFields,
    ConferenceNowFields,
    RoomNowFields,
  ],
  exports: [ItemCourseService],
})
export class AgendaCourseModule {}
