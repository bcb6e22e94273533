namespace Cdsc.CodeGen.Model;

/// <summary>Names that Windows takes for devices, so that no file can have them.</summary>
public static class DeviceNames
{
    private static readonly HashSet<string> Names = new(
        [
            "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
            .. "0123456789¹²³".SelectMany(digit => (string[])["COM" + digit, "LPT" + digit]),
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, in capitals; case makes no difference.</summary>
    public static IReadOnlyCollection<string> All => Names;

    /// <summary>Whether a file of this name would be a device, whatever is behind its first dot.</summary>
    public static bool Has(ReadOnlySpan<char> fileName)
    {
        int dot = fileName.IndexOf('.');
        ReadOnlySpan<char> name = (dot < 0 ? fileName : fileName[..dot]).TrimEnd(' ');
        return Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
    }
}
