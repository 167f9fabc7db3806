// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the programs were linked: what an attacker would like to be otherwise is read from the ELF itself.
#include <QTest>
#include <cstring>
#include <elf.h>
#include <filesystem>
#include <fstream>

#include "tests/support/test_registry.h"

class BinaryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void programsAreHardened_data();
    void programsAreHardened();
    void whatIsNoProgramIsNot();
};

namespace
{

#ifndef NT_GNU_PROPERTY_TYPE_0
constexpr std::uint32_t NT_GNU_PROPERTY_TYPE_0 = 5;
#endif
constexpr std::uint32_t X86Features = 0xC0000002; // IBT and shadow stack are its bits 0 and 1

struct Facts {
    bool isPie = false;
    bool hasRelro = false;
    bool bindsNow = false;
    bool hasStackWithoutCode = false;
    bool hasControlFlow = false;
    bool hasStackProtector = false;
    bool hasFortified = false;
};

class Elf
{
public:
    explicit Elf(const std::filesystem::path &file)
    {
        std::ifstream stream(file, std::ios::binary);
        m_bytes.assign(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    }

    [[nodiscard]] Facts facts() const
    {
        Facts facts;
        const auto header = at<Elf64_Ehdr>(0);
        if (std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0)
            return facts;
        for (int i = 0; i < header.e_phnum; ++i) {
            const auto segment = at<Elf64_Phdr>(header.e_phoff + static_cast<std::size_t>(i) * header.e_phentsize);
            facts.hasRelro = facts.hasRelro || segment.p_type == PT_GNU_RELRO;
            facts.hasStackWithoutCode = facts.hasStackWithoutCode || (segment.p_type == PT_GNU_STACK && (segment.p_flags & PF_X) == 0);
            if (segment.p_type == PT_DYNAMIC)
                readDynamic(segment, header.e_type, facts);
            if (segment.p_type == PT_NOTE || segment.p_type == PT_GNU_PROPERTY)
                facts.hasControlFlow = facts.hasControlFlow || hasControlFlow(segment);
        }
        // Names of what is called from libraries; they stand in the table of dynamic symbols as text.
        facts.hasStackProtector = m_bytes.contains(std::string_view("\0__stack_chk_fail\0", 18));
        facts.hasFortified = m_bytes.contains("_chk@") || m_bytes.contains(std::string_view("_chk\0", 5));
        return facts;
    }

private:
    template <typename T> [[nodiscard]] T at(std::size_t offset) const
    {
        T value{};
        if (offset + sizeof(T) <= m_bytes.size())
            std::memcpy(&value, m_bytes.data() + offset, sizeof(T));
        return value;
    }

    void readDynamic(const Elf64_Phdr &segment, int type, Facts &facts) const
    {
        for (std::size_t offset = segment.p_offset; offset + sizeof(Elf64_Dyn) <= segment.p_offset + segment.p_filesz; offset += sizeof(Elf64_Dyn)) {
            const auto entry = at<Elf64_Dyn>(offset);
            if (entry.d_tag == DT_FLAGS_1) {
                facts.isPie = type == ET_DYN && (entry.d_un.d_val & DF_1_PIE) != 0;
                facts.bindsNow = facts.bindsNow || (entry.d_un.d_val & DF_1_NOW) != 0;
            }
            facts.bindsNow = facts.bindsNow || entry.d_tag == DT_BIND_NOW || (entry.d_tag == DT_FLAGS && (entry.d_un.d_val & DF_BIND_NOW) != 0);
        }
    }

    [[nodiscard]] bool hasControlFlow(const Elf64_Phdr &segment) const
    {
        const std::size_t end = segment.p_offset + segment.p_filesz;
        for (std::size_t note = segment.p_offset; note + sizeof(Elf64_Nhdr) < end;) {
            const auto header = at<Elf64_Nhdr>(note);
            const std::size_t content = note + sizeof(Elf64_Nhdr) + ((header.n_namesz + 3U) & ~3U);
            for (std::size_t property = content; header.n_type == NT_GNU_PROPERTY_TYPE_0 && property + 12 <= content + header.n_descsz;) {
                if (at<std::uint32_t>(property) == X86Features)
                    return (at<std::uint32_t>(property + 8) & 3U) == 3U;
                property += 8 + ((at<std::uint32_t>(property + 4) + 7U) & ~std::size_t{7});
            }
            note = content + ((header.n_descsz + 7U) & ~std::size_t{7});
        }
        return false;
    }

    std::string m_bytes;
};

} // namespace

void BinaryTest::programsAreHardened_data()
{
    QTest::addColumn<QString>("program");
    for (const char *name : {"tessera-cli", "tessera"})
        if (const QString path = QCoreApplication::applicationDirPath() + u'/' + QString::fromLatin1(name); QFile::exists(path))
            QTest::newRow(name) << path;
    QTest::newRow("this test") << QCoreApplication::applicationFilePath();
}

void BinaryTest::programsAreHardened()
{
    QFETCH(const QString, program);
    const Facts facts = Elf(program.toStdString()).facts();
    QVERIFY(facts.isPie);
    QVERIFY(facts.hasRelro && facts.bindsNow);
    QVERIFY(facts.hasStackWithoutCode);
    QVERIFY(facts.hasStackProtector);
#ifdef __x86_64__
    QVERIFY(facts.hasControlFlow);
#endif
#ifdef _FORTIFY_SOURCE // the release build; sanitisers want the plain calls
    QVERIFY(facts.hasFortified);
#endif
}

// The control: a file that is no such program has none of it.
void BinaryTest::whatIsNoProgramIsNot()
{
    const Facts facts = Elf("/proc/self/cmdline").facts();
    QVERIFY(!facts.isPie && !facts.hasRelro && !facts.bindsNow && !facts.hasControlFlow && !facts.hasStackProtector);
}

TESSERA_TEST(BinaryTest, "binary_test")
#include "binary_test.moc"
