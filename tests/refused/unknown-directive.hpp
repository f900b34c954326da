//beepboop:fats
long long add(long long left, long long right) noexcept;

//beepboop:nmae Total
int sum(int left, int right) noexcept;

//beepboop:inline
int product(int left, int right) noexcept;
