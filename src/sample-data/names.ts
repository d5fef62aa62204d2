import type { Random } from './random.js';

/**
 * Names of invented people. The middle name "Mẫu" ("Sample" for foreigners) shows that nobody is meant.
 */

const FAMILY = [
  ...['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô'],
  ...['Dương', 'Lý', 'Đinh', 'Trịnh', 'Lâm', 'Mai', 'Đào', 'Tạ', 'Lương', 'Hà', 'Nông', 'Vi', 'Lò', 'Ksor'],
];
const GIVEN = [
  ...['Anh', 'Bình', 'Châu', 'Cường', 'Dũng', 'Duyên', 'Đạt', 'Đức', 'Giang', 'Hà', 'Hải', 'Hạnh', 'Hiền'],
  ...['Hòa', 'Hồng', 'Huệ', 'Hùng', 'Hương', 'Khánh', 'Khoa', 'Kiên', 'Lan', 'Linh', 'Loan', 'Long', 'Mạnh'],
  ...['Minh', 'Nam', 'Nga', 'Ngọc', 'Nhung', 'Oanh', 'Phong', 'Phúc', 'Phương', 'Quân', 'Quỳnh', 'Sơn'],
  ...['Tâm', 'Thảo', 'Thắng', 'Thủy', 'Tiến', 'Trang', 'Trung', 'Tuấn', 'Tùng', 'Uyên', 'Vân', 'Yến'],
];

const FOREIGN_GIVEN = [
  ...[
    'Aino',
    'Akira',
    'Amara',
    'Ana',
    'Anders',
    'Arjun',
    'Budi',
    'Carlos',
    'Chloe',
    'Daniel',
    'Elena',
    'Emil',
  ],
  ...[
    'Fatima',
    'Hana',
    'Hugo',
    'Ines',
    'Ivan',
    'Jonas',
    'Kenji',
    'Lakshmi',
    'Lars',
    'Leila',
    'Lucia',
    'Maria',
  ],
  ...['Mateo', 'Mei', 'Min-ji', 'Nadia', 'Noah', 'Olga', 'Paul', 'Priya', 'Rosa', 'Sanjay', 'Siti', 'Sofia'],
  ...['Somchai', 'Thomas', 'Wei', 'Yuki'],
];
const FOREIGN_FAMILY = [
  ...[
    'Abela',
    'Almeida',
    'Andersson',
    'Bauer',
    'Bernard',
    'Chandra',
    'Costa',
    'Dlamini',
    'Eriksen',
    'Fernandez',
  ],
  ...[
    'Fischer',
    'Garcia',
    'Hansen',
    'Horvat',
    'Ito',
    'Jansen',
    'Kamau',
    'Kim',
    'Kowalska',
    'Kumar',
    'Laurent',
  ],
  ...['Lee', 'Lind', 'Martin', 'Moreno', 'Nagy', 'Novak', 'Okafor', 'Pereira', 'Petrov', 'Rahman', 'Rossi'],
  ...['Santoso', 'Sato', 'Schmid', 'Silva', 'Tanaka', 'Virtanen', 'Wang', 'Wong'],
];

export function vietnameseName(random: Random): string {
  const middle = random.weighted([
    ['Mẫu', 4],
    ['Văn Mẫu', 1],
    ['Thị Mẫu', 1],
    ['Minh Mẫu', 1],
    ['Thanh Mẫu', 1],
  ]);
  return `${random.pick(FAMILY)} ${middle} ${random.pick(GIVEN)}`;
}

export function foreignName(random: Random): string {
  return `${random.pick(FOREIGN_GIVEN)} Sample ${random.pick(FOREIGN_FAMILY)}`;
}

/** A number with leading zeros, as names of samples carry it. */
export function numbered(number: number, digits = 2): string {
  return String(number).padStart(digits, '0');
}
