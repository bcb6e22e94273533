namespace Cdsc.CodeGen.Model;

/// <summary>Names that Windows takes for devices, so that no file can have them.</summary>
public static class DeviceNames
{
    private const int LongestName = 7;

    private static readonly HashSet<string> Names = new(
        [
            "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
            .. "0123456789¹²³".SelectMany(digit => (string[])["COM" + digit, "LPT" + digit]),
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, in capitals; case makes no difference.</summary>
    public static IReadOnlyCollection<string> All => Names;

    /// <summary>Whether a file of this name would be a device, whatever is behind its first dot.</summary>
    public static bool Has(string fileName) => IsShort(fileName) && Names.Contains(fileName.Split('.')[0].TrimEnd(' '));

    /// <summary>Nearly all names are longer than those of devices up to their first dot, which is told without a copy.</summary>
    private static bool IsShort(string fileName)
    {
        int dot = fileName.IndexOf('.', StringComparison.Ordinal);
        return fileName.AsSpan(0, dot < 0 ? fileName.Length : dot).TrimEnd(' ').Length <= LongestName;
    }
}
