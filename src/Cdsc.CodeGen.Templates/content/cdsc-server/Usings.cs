#if (UsePackages)
global using Cdsc.AspNetCore;
global using Cdsc.AspNetCore.Support;
global using Cdsc.Models;
global using Cdsc.Models.Support;
#else
global using CdscServer._1.Cds;
global using CdscServer._1.Cds.Support;
#endif
